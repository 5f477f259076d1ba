const MOST_MATCHES = 12;
const MOST_SENTENCES = 5;
const SHORTEST_WORD = 3;
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
let haystack = null;
/* The sentences, each with its words as they are compared; made when first looked for, for there may be many. */
let sentences = null;
let matches = [];
let current = 0;

/* How well a name answers: the start of the label, the start of a word, anywhere; the heavier first among equals. */
function score(entry, wanted) {
  const ranks = entry.texts.map((text, place) => {
    const at = text.indexOf(wanted);
    if (at < 0) return 9;
    return (at === 0 ? 0 : text[at - 1] === " " ? 1 : 2) + (place ? 0.5 : 0) + (entry.node.kind === "phrase" ? 3 : 0);
  });
  return Math.min(...ranks);
}

/* Names first, then sentences that hold the words; what shows in the picture is no matter. */
function search() {
  const wanted = folded(byId("search").value.trim());
  if (!wanted) return hideMatches();
  haystack ||= [...data.nodes, ...data.reserve.nodes].filter((node) => node.kind !== "fold")
    .map((node) => ({ node, texts: [node.name, ...node.names].map(folded) }));
  const found = haystack
    .map((entry) => ({ node: entry.node, rank: score(entry, wanted) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank || b.node.facts.length - a.node.facts.length)
    .slice(0, MOST_MATCHES)
    .map(({ node }) => ({ id: node.id, label: node.name, hint: node.type || kinds.get(node.kind).label }));
  matches = [...found, ...(state.picking === null ? sentencesWith(wanted) : [])];
  current = 0;
  showMatches();
}

function sentencesWith(wanted) {
  if (wanted.length < SHORTEST_WORD) return [];
  sentences ||= [...new Map(data.facts.map((fact) => [fact.sentence, fact])).values()]
    .map((fact) => ({ fact, words: folded(data.sentences[fact.sentence]) }));
  const found = [];
  for (const { fact, words } of sentences) {
    if (words.includes(wanted)) found.push(fact);
    if (found.length === MOST_SENTENCES) break;
  }
  return found.map((fact) => ({ id: fact.id, label: excerpt(data.sentences[fact.sentence], wanted), hint: "Sentence" }));
}

/* So much of a sentence that the words looked for can be seen in it. */
function excerpt(sentence, wanted) {
  const at = folded(sentence).indexOf(wanted);
  const start = at > 40 ? sentence.indexOf(" ", at - 35) + 1 : 0;
  return `${start ? "… " : ""}${shortened(sentence.slice(start))}`;
}

function showMatches() {
  const list = byId("matches");
  list.replaceChildren(...matches.map(({ label, hint }, place) => {
    const item = make("li", label);
    item.id = `match-${place}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(place === current));
    item.append(make("small", hint));
    item.addEventListener("pointerdown", (event) => { event.preventDefault(); pick(place); });
    return item;
  }));
  if (!matches.length) {
    const none = make("li", "No such name or words", "none");
    none.setAttribute("role", "option");
    none.setAttribute("aria-disabled", "true");
    list.append(none);
  }
  list.hidden = false;
  byId("search").setAttribute("aria-expanded", "true");
  if (matches.length) byId("search").setAttribute("aria-activedescendant", `match-${current}`);
  const chosen = list.children[current];
  if (chosen) chosen.scrollIntoView({ block: "nearest" });
}

function hideMatches() {
  byId("matches").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
  byId("search").removeAttribute("aria-activedescendant");
}

function pick(place) {
  const match = matches[place];
  if (!match) return;
  hideMatches();
  if (known(match.id)) {
    byId("search").value = match.label;
    showView("graph");
  }
  choose(match.id, true);
}

byId("search").addEventListener("input", search);
byId("search").addEventListener("blur", hideMatches);
byId("search").addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && matches.length && !byId("matches").hidden) {
    current = (current + step + matches.length) % matches.length;
    showMatches();
    event.preventDefault();
  } else if (event.key === "Enter" && !byId("matches").hidden) {
    pick(current);
  } else if (event.key === "Escape" && !byId("matches").hidden) {
    hideMatches();
    event.stopPropagation();
  }
});
