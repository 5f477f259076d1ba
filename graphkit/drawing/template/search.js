const MOST_MATCHES = 12;
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const haystack = [...data.nodes, ...data.reserve.nodes].filter((node) => node.kind !== "fold")
  .map((node) => ({ node, texts: [node.name, ...node.names].map(folded) }));
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

function search() {
  const wanted = folded(byId("search").value.trim());
  if (!wanted) return hideMatches();
  matches = haystack
    .map((entry) => ({ node: entry.node, rank: score(entry, wanted) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank || b.node.facts.length - a.node.facts.length)
    .slice(0, MOST_MATCHES)
    .map(({ node }) => node);
  current = 0;
  showMatches();
}

function showMatches() {
  const list = byId("matches");
  list.replaceChildren(...matches.map((node, place) => {
    const item = make("li", node.name);
    item.id = `match-${place}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(place === current));
    item.append(make("small", node.type || kinds.get(node.kind).label));
    item.addEventListener("pointerdown", (event) => { event.preventDefault(); pick(place); });
    return item;
  }));
  if (!matches.length) {
    const none = make("li", "No such name in the picture", "none");
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
  const node = matches[place];
  if (!node) return;
  byId("search").value = node.name;
  hideMatches();
  showView("graph");
  if (state.hiddenKinds.delete(node.kind)) showLegend();
  open(node.id, true);
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
