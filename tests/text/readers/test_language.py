"""Texts that are surely not English are told by their language; whatever may be English passes."""

from __future__ import annotations

import pytest

from graphkit.text.readers.language import foreign

OTHERS = {
    "French": "La ministre des Armées a reçu mardi à Brest son homologue portugais. Ils ont signé un accord sur les "
    "patrouilles communes, mais aucune date n’a été fixée.",
    "German": "Die Verteidigungsministerin hat am Dienstag in Kiel ihren Amtskollegen aus Portugal empfangen. Beide "
    "unterzeichneten ein Abkommen über gemeinsame Patrouillen, nannten aber kein Datum.",
    "Spanish": "La ministra de Defensa recibió el martes en Cádiz a su homólogo noruego. Ambos firmaron un acuerdo "
    "sobre patrullas conjuntas, aunque no fijaron ninguna fecha.",
    "Italian": "La ministra della Difesa ha ricevuto martedì a Taranto il collega norvegese. I due hanno firmato un "
    "accordo sulle pattuglie comuni, ma non hanno fissato una data.",
    "Portuguese": "A ministra da Defesa recebeu na terça-feira em Lisboa o seu homólogo norueguês. Os dois assinaram "
    "um acordo sobre patrulhas conjuntas, mas não marcaram nenhuma data.",
    "Dutch": "De minister van Defensie ontving dinsdag in Den Helder haar Noorse ambtgenoot. Zij tekenden een akkoord "
    "over gezamenlijke patrouilles, maar noemden geen datum.",
    "Polish": "Minister obrony przyjęła we wtorek w Gdyni swojego norweskiego odpowiednika. Podpisali umowę o "
    "wspólnych patrolach, ale nie podali żadnej daty.",
    "Swedish": "Försvarsministern tog på tisdagen emot sin norska kollega i Karlskrona. De skrev under ett avtal om "
    "gemensamma patruller men nämnde inget datum.",
    "Turkish": "Savunma bakanı salı günü Gölcük'te Norveçli mevkidaşını kabul etti. İki bakan ortak devriyeler için "
    "bir anlaşma imzaladı, ancak tarih vermedi.",
    "Indonesian": "Menteri pertahanan menerima mitranya dari Norwegia di Surabaya pada hari Selasa. Keduanya "
    "menandatangani perjanjian tentang patroli bersama, tetapi tidak menyebutkan tanggal.",
    "Russian": "Министр обороны принял во вторник в Мурманске своего норвежского коллегу. Они подписали соглашение.",
    "Ukrainian": "Міністр оборони прийняв у вівторок в Одесі свого норвезького колегу. Вони підписали угоду.",
    "Greek": "Ο υπουργός Άμυνας υποδέχθηκε την Τρίτη στον Πειραιά τον Νορβηγό ομόλογό του και υπέγραψαν συμφωνία.",
    "Arabic": "استقبل وزير الدفاع يوم الثلاثاء نظيره النرويجي ووقعا اتفاقا بشأن الدوريات المشتركة دون تحديد موعد.",
    "Hebrew": "שר הביטחון קיבל ביום שלישי את עמיתו הנורווגי בחיפה והם חתמו על הסכם לסיורים משותפים.",
    "Chinese": "国防部长星期二在青岛会见了挪威国防大臣，双方签署了关于联合巡逻的协议，但没有公布日期。",
    "Japanese": "防衛大臣は火曜日に横須賀でノルウェーの国防大臣と会談し、共同巡視に関する協定に署名した。",
    "Korean": "국방부 장관은 화요일 부산에서 노르웨이 국방장관을 만나 공동 순찰에 관한 협정에 서명했다.",
    "Hindi": "रक्षा मंत्री ने मंगलवार को मुंबई में नॉर्वे के रक्षा मंत्री से मुलाकात की और समझौते पर हस्ताक्षर किए।",
}
ENGLISH = (
    "",
    "Ministers met in Oslo.",
    "Talks collapse; envoys leave Geneva overnight.",
    "Szijjártó, Çavuşoğlu and Lavrov met Wang Yi.",
    "Mateusz Morawiecki, Ursula von der Leyen, Pedro Sánchez, José Manuel Albares, Annalena Baerbock, Luigi Di Maio",
    "William J. Clinton, Uganda: Kampala, Kisowera, Mukono, Wanyange, Entebbe",
    "The French newspaper wrote: « Le ministre a signé un accord sur les patrouilles communes avec la Norvège. »",
    "The Russian ministry (Министерство обороны Российской Федерации) confirmed the flight of two Tu-95 bombers.",
    "Les Forces Armées Sénégalaises (FAS): Armée de Terre, Marine Nationale, Armée de l’Air, Gendarmerie Nationale",
    "HMS Queen Elizabeth, FS Charles de Gaulle, ITS Cavour, SNS Juan Carlos I, TCG Anadolu, HNoMS Fridtjof Nansen",
    "MINISTERS MET IN OSLO ON TUESDAY AND SIGNED AN AGREEMENT ON JOINT PATROLS, BUT NAMED NO DATE FOR THEM.",
    "2 000 t; 4 x 76 mm; 18 kn; 6,400 nm",
)


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_that_is_not_english_is_told_by_its_language(language: str) -> None:
    assert foreign(OTHERS[language]) == language
    assert foreign(f"{OTHERS[language]}\n\n" * 200) == language


@pytest.mark.parametrize("language", OTHERS)
def test_capitals_hide_no_language(language: str) -> None:
    assert foreign(OTHERS[language].upper()) == language


@pytest.mark.parametrize("text", ENGLISH)
def test_what_may_be_english_passes(text: str) -> None:
    assert foreign(text) is None


def test_a_text_half_english_passes() -> None:
    assert (
        foreign(f"{OTHERS['French']}\n\nThe minister of defence met the ambassador of Norway in the harbour.") is None
    )


def test_a_few_words_of_another_language_are_no_proof() -> None:
    assert foreign("La ministre a signé un accord.") is None
