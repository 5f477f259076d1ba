const KEY = [["subject", "who"], ["relation", "does what"], ["object", "to whom or what"], ["speaker", "who says so"]];
const LEVELS = {
  core: "the clause itself", oblique: "a further part of the clause", chain: "a noun inside the object",
  speech: "an act of speaking", implicit: "a title, apposition or possessive",
};
const LONGEST = 100;
const MOST_CARDS = 60;

function shortened(text) {
  const points = Array.from(text);
  if (points.length <= LONGEST) return text;
  return `${points.slice(0, LONGEST).join("").replace(/\s+\S*$/u, "")}…`;
}

function nameButton(id, label) {
  if (!known(id)) return make("span", label ? shortened(label) : "…");
  const button = make("button", label, "link");
  button.type = "button";
  button.addEventListener("click", () => choose(id, true));
  return button;
}

/* Offsets count code points, as in the records; strings here count UTF-16 units. */
function markedSentence(fact) {
  const points = Array.from(data.sentences[fact.sentence]);
  const parts = [];
  let done = 0;
  for (const [kind, start, end] of fact.marks) {
    parts.push(points.slice(done, start).join(""), make("mark", points.slice(start, end).join(""), kind));
    done = end;
  }
  parts.push(points.slice(done).join(""));
  return parts;
}

function row(list, term, value) {
  if (!value) return;
  const pair = make("div");
  const cell = make("dd");
  cell.append(value);
  pair.append(make("dt", term), cell);
  list.append(pair);
}

function source(fact) {
  const cell = make("p", null, "source");
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
  const value = spoken(fact.date_value || fact.date);
  return value === fact.date ? value : `${value} (“${fact.date}”)`;
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

function claimItem(fact) {
  const item = make("li", null, "claim");
  const heading = make("h3");
  heading.append(nameButton(fact.source, fact.subject), " ", make("span", fact.relation, "relation"));
  if (fact.object) heading.append(" ", nameButton(fact.target, fact.object));
  const list = make("dl");
  row(list, "Said by", (fact.speakers || []).join(" › "));
  row(list, "When", dateOf(fact));
  row(list, "Where", fact.place);
  row(list, "How much", fact.quantity);
  row(list, "Event", fact.event);
  item.append(heading, reading(fact), list, why(fact));
  return item;
}

/* One sentence with all that was read from it; the words marked are those of the claim last pointed at. */
function sentenceCard(group, withSource) {
  const article = make("article", null, "fact");
  const quote = make("blockquote");
  const list = make("ul", null, group.length > 1 ? "claims several" : "claims");
  const items = group.map(claimItem);
  const choose = (place) => {
    items.forEach((item, other) => item.classList.toggle("active", other === place));
    quote.replaceChildren(...markedSentence(group[place]));
  };
  items.forEach((item, place) => {
    for (const kind of ["pointerenter", "focusin", "click"]) item.addEventListener(kind, () => choose(place));
  });
  choose(0);
  list.append(...items);
  article.append(quote);
  if (withSource) article.append(source(group[0]));
  article.append(list, citeButton(group[0]));
  return article;
}

/* Claims by sentence, in the order in which their first ones come; within one, as its words stand. */
function grouped(found) {
  const groups = new Map();
  for (const fact of found) {
    const name = JSON.stringify([fact.document, fact.sentence]);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(fact);
  }
  const begins = (fact) => (fact.marks.find(([kind]) => kind === "relation") || fact.marks[0] || [0, 0])[1];
  return [...groups.values()].map((group) => [...group].sort((a, b) => begins(a) - begins(b)));
}

function key(found) {
  const used = new Set(found.flatMap((fact) => fact.marks.map(([kind]) => kind)));
  const list = make("p", null, "key");
  for (const [kind, words] of KEY) if (used.has(kind)) list.append(make("mark", words, kind));
  return list;
}

/* Of very many sentences the first are written, and the next when they are asked for. */
function cards(groups, withSource) {
  const next = groups.slice(0, MOST_CARDS).map((group) => sentenceCard(group, withSource));
  if (groups.length <= MOST_CARDS) return next;
  const rest = groups.slice(MOST_CARDS);
  const button = make("button", `Show more of ${counted(rest.length, "further sentence")}`, "link more-cards");
  button.type = "button";
  button.addEventListener("click", () => {
    const added = cards(rest, withSource);
    button.replaceWith(...added);
    (added[0].querySelector("button, a, summary") || added[0]).focus();
  });
  return [...next, button];
}

function told(found) {
  const single = new Set(found.map((fact) => fact.document)).size === 1;
  return [key(found), ...(single ? [source(found[0])] : []), ...cards(grouped(found), !single)];
}
