"""Given names that are clearly a woman's or a man's; names borne by both (`Andrea`, `Jean`, `Kim`) are left out."""

from __future__ import annotations

FEMALE = frozenset(
    "abigail ada adriana agnes agnieszka aisha alejandra alexandra alice alicia amanda amelia amina amy ana "
    "anastasia angela angelina anita anja ann anna annalena anne annette annika antonia asma audrey ayesha "
    "barbara beata beatrice beatriz benazir bernadette bertha bettina birgit bridget brigitte camilla carla "
    "carmen carolina caroline catherine cecilia charlotte chiara christina christine claire clara claudia "
    "condoleezza corazon cristina cynthia daniela deborah denise diana dilma dina dolores dominika dorothy "
    "edith ekaterina elaine eleanor elena elisabeth elizabeth ellen elsa emily emma erika erna esther eva "
    "evelyn fatima federica fiona florence frances francesca françoise gabriela geraldine gertrude giorgia "
    "giulia gloria golda grace greta hannah heather heidi helen helena helga hilary hillary indira ingrid "
    "irena irene irina isabel isabella jacqueline jane janet janine jennifer jessica joanna josefina judith "
    "julia juliana julie karen karin katarina kate katherine kathleen katrin keiko khadija kirsten kristina "
    "lara laura leila lena leticia linda lisa liz lotte louise lucia lucy ludmila luisa lydia madeleine "
    "magdalena maia malala margaret margarita margrethe maria mariana marianne marie marina marta martha "
    "mary matilda megan melania melinda mercedes mette michelle miriam monica monika nadia nancy naomi "
    "natalia natasha nina nora oksana olga olivia pamela patricia paula penelope petra priscilla priti "
    "rachel raisa rebecca rosa rosemary roza ruth sabine sally samantha sanae sanna sarah sheila simone "
    "sofia sonia sophia sophie stephanie susan susanna suzanne svetlana sylvia tatiana teresa theresa tzipi "
    "ursula valentina vera veronica victoria viktoria violeta virginia wendy yekaterina yoko yulia yuriko "
    "zainab zuzana".split()
)
MALE = frozenset(
    "aaron abdul abdulla abdullah abraham adam adolf ahmad ahmed akira alan albert alberto alejandro "
    "aleksandr alexander alexei alfred ali alistair anders andrei andrew andrzej ante anthony antonio antony "
    "antónio anwar arthur ashraf augusto bashar benito benjamin bernard bill björn boris boutros brian bruce "
    "carl carlos caspar charles christopher colin constantin cyril cyrus daniel david denis dennis diego "
    "dimitris dmitri dmitry dominic donald douglas dwight edmund eduardo edward edwin ehud emil emilio "
    "emmanuel enrique eric erik ernest ernst esteban eugene evgeny felipe ferdinand fernando fidel francisco "
    "francois frank franklin françois frederick fritz gamal geoffrey george georgi gerald gerhard gilbert "
    "giovanni giuseppe gregory guido guillermo gustav hafez hamid hans harold harry hassan heinrich helmut "
    "henri henry herbert herman hideki hiroshi horst hugh hugo hussein ibrahim igor isaac ismail ivan jack "
    "jacob jacques jair james jason javier jeffrey jens jeremy jerome jerry jim jimmy joachim joe johan "
    "johann john johnny jonas jonathan jorge josef joseph joshua josip josé juan julius junichiro jürgen "
    "karl kazimierz keir keith kenji kenneth kevin khalid klaus kofi konrad konstantinos lars lawrence leon "
    "leonard leonid leopoldo lloyd louis luigi luis lukas lyndon magnus mahathir mahmoud manuel marcel marco "
    "marcus mario mark martin matteo matthew maurice maxim menachem michael miguel mike mikhail miloš "
    "mohamed mohammad mohammed muammar muhammad mustafa nelson nicholas nicolás nikita nikolai nikos norman "
    "olaf oleg oleksandr oliver omar osama oscar otto pablo paolo patrick paul pedro pervez peter petr "
    "philip philippe pierre pieter ralph ramón raymond raúl recep rex richard robert roberto rodrigo roger "
    "roland ronald ruslan russell saddam salvador salvatore samuel sebastian sergei sergey sergio shimon "
    "shinzo sigmund silvio simon slobodan stanislav stefan stephen steven takashi taro theodore thomas "
    "timothy tobias tom tony toshio ulrich vaclav vernon viktor vincent vladimir volodymyr václav walter "
    "werner wilhelm william willy winston wolfgang woodrow xavier yasser yitzhak yoshihide yuri yusuf "
    "zbigniew zoran álvaro".split()
)
