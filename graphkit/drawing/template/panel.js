const KEY = [["subject", "who"], ["relation", "does what"], ["object", "to whom or what"], ["speaker", "who says so"]];
const LEVELS = {
  core: "the clause itself", oblique: "a further part of the clause", chain: "a noun inside the object",
  speech: "an act of speaking", implicit: "a title, apposition or possessive",
};

function nameButton(id, label) {
  if (!nodes.has(id)) return make("span", label || "…");
  const button = make("button", label, "link");
  button.type = "button";
  button.addEventListener("click", () => open(id, true));
  return button;
}

/* Offsets count code points, as in the records; strings here count UTF-16 units. */
function markedSentence(fact) {
  const quote = make("blockquote");
  const points = Array.from(fact.sentence);
  let done = 0;
  for (const [kind, start, end] of fact.marks) {
    quote.append(points.slice(done, start).join(""));
    quote.append(make("mark", points.slice(start, end).join(""), kind));
    done = end;
  }
  quote.append(points.slice(done).join(""));
  return quote;
}

function row(list, term, value) {
  if (!value) return;
  list.append(make("dt", term));
  const cell = make("dd");
  cell.append(value);
  list.append(cell);
}

function source(fact) {
  const cell = make("span");
  if (fact.url && /^https?:\/\//i.test(fact.url)) {
    const link = make("a", fact.title);
    link.href = fact.url;
    link.rel = "noopener noreferrer";
    link.target = "_blank";
    cell.append(link);
  } else {
    cell.append(fact.title);
  }
  const rest = [fact.publisher, fact.published].filter(Boolean).join(", ");
  if (rest) cell.append(` · ${rest}`);
  return cell;
}

function dateOf(fact) {
  if (!fact.date) return "";
  return fact.date_value && fact.date_value !== fact.date ? `${fact.date_value} (“${fact.date}”)` : fact.date;
}

function reading(fact) {
  const told = make("p", null, `reading ${fact.standing}-line`);
  if (lines.has(fact.standing)) told.append(lineSwatch(fact.standing, 30));
  told.append(make("span", fact.reading));
  return told;
}

function why(fact) {
  const details = make("details");
  details.append(make("summary", "Why it was read so"));
  const list = make("dl");
  row(list, "From", LEVELS[fact.level] || fact.level);
  row(list, "Rules", (fact.rules || []).join(", "));
  row(list, "Confidence", fact.confidence.toFixed(2));
  details.append(list);
  return details;
}

function card(fact) {
  const article = make("article", null, "fact");
  const heading = make("h3");
  heading.append(nameButton(fact.source, fact.subject), " ");
  heading.append(make("span", fact.relation, "relation"), " ", nameButton(fact.target, fact.object || ""));
  article.append(heading, reading(fact), markedSentence(fact));
  const list = make("dl");
  row(list, "Says so", (fact.speakers || []).join(" › "));
  row(list, "When", dateOf(fact));
  row(list, "Where", fact.place);
  row(list, "How much", fact.quantity);
  row(list, "Event", fact.event);
  row(list, "Source", source(fact));
  article.append(list, why(fact));
  return article;
}

function titleOf(id) {
  const title = byId("panel-title");
  const edge = edges.get(id);
  const heading = make("h2");
  if (edge) {
    const arrow = make("span", " → ", "arrow");
    heading.append(nodes.get(edge.from).name, arrow, nodes.get(edge.to).name);
  } else {
    heading.append(nodes.get(id).name);
  }
  const one = edge || nodes.get(id);
  const count = one.facts.length === 1 ? "1 claim" : `${one.facts.length} claims`;
  const sort = edge ? lines.get(edge.standing).label : nodes.get(id).type || kinds.get(one.kind).label;
  title.replaceChildren(heading, make("p", `${sort} · ${count}`));
}

function key(found) {
  const used = new Set(found.flatMap((fact) => fact.marks.map(([kind]) => kind)));
  const list = make("p", null, "key");
  for (const [kind, words] of KEY) if (used.has(kind)) list.append(make("mark", words, kind));
  return list;
}

function open(id, always) {
  const one = edges.get(id) || nodes.get(id);
  if (!one) return;
  state.selected = id;
  state.moved = true;
  titleOf(id);
  const found = one.facts.map((name) => facts.get(name));
  byId("panel-body").replaceChildren(key(found), ...found.map(card));
  byId("panel").hidden = false;
  byId("panel-body").scrollTop = 0;
  paint();
  bringIntoView(id, always === true);
}

function close() {
  if (byId("panel").hidden && state.selected === null) return;
  const held = byId("panel").contains(document.activeElement);
  byId("panel").hidden = true;
  state.selected = null;
  paint();
  if (held) byId("search").focus();
}

byId("panel-close").addEventListener("click", close);
