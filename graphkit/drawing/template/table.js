const severalDocuments = new Set(data.facts.map((fact) => fact.document)).size > 1;
const MOST_ROWS = 2000;
const COLUMNS = [
  ["Who", (fact) => fact.subject], ["does what", (fact) => fact.relation], ["to whom or what", (fact) => fact.object],
  ["Happened?", (fact) => fact.reading], ["When", (fact) => fact.date_value || fact.date], ...(severalDocuments ? [["Source", (fact) => fact.title]] : []),
];

/* Dates break between words, never inside. */
function whenCell(fact) {
  const box = make("td", null, "date");
  const words = spoken(fact.date_value || fact.date || "").split(" ");
  words.forEach((word, place) => box.append(make("span", word), place < words.length - 1 ? " " : ""));
  return box;
}

function tableRow(fact) {
  const line = make("tr");
  const told = make("button", fact.relation || "…", "link");
  told.type = "button";
  told.addEventListener("click", () => openFact(fact.id));
  for (const cell of [nameButton(fact.source, fact.subject), told, nameButton(fact.target, fact.object)]) {
    const box = make("td");
    box.append(cell);
    line.append(box);
  }
  line.append(make("td", fact.reading), whenCell(fact));
  if (severalDocuments) line.append(make("td", fact.title));
  return line;
}

/* A claim opens with the edge that holds it, or else with a name it is about. */
function openFact(name) {
  const holder = data.edges.find((edge) => edge.facts.includes(name) && drawable(edge));
  const fact = facts.get(name);
  const about = [fact.source, fact.target].find((id) => nodes.has(id) && nodes.get(id).facts.includes(name));
  open(holder ? holder.id : about || name);
}

function captionOf(number) {
  if (number <= MOST_ROWS) return counted(number, "claim");
  return `The first ${MOST_ROWS.toLocaleString("en")} of ${counted(number, "claim")}; open a name to read all of its own`;
}

const alphabet = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/* Cells that are empty come last, whichever way the others stand. */
function sorted(found) {
  if (!state.sort) return found;
  const value = COLUMNS[state.sort.column][1];
  const turn = state.sort.down ? -1 : 1;
  return found.map((fact) => [value(fact) || "", fact]).sort(([one], [other]) => {
    if (!one || !other) return Number(!one) - Number(!other);
    return turn * alphabet.compare(one, other);
  }).map(([, fact]) => fact);
}

function heading(title, column) {
  const cell = make("th");
  cell.scope = "col";
  const own = state.sort && state.sort.column === column;
  if (own) cell.setAttribute("aria-sort", state.sort.down ? "descending" : "ascending");
  const button = make("button", title, "sort");
  button.type = "button";
  button.addEventListener("click", () => {
    state.sort = { column, down: Boolean(own && !state.sort.down) };
    fillTable();
    document.querySelectorAll("#table .sort")[column].focus();
    saveLink(false);
  });
  cell.append(button);
  return cell;
}

function readSort(text) {
  const [, column, down] = /^(\d)(-down)?$/.exec(text) || [];
  state.sort = COLUMNS[column] ? { column: Number(column), down: Boolean(down) } : null;
}

function fillTable() {
  if (byId("table").hidden) return;
  const found = sorted(data.facts.filter(shownFact));
  const table = make("table");
  table.append(make("caption", captionOf(found.length)));
  const head = make("tr");
  head.append(...COLUMNS.map(([title], column) => heading(title, column)));
  const top = make("thead");
  top.append(head);
  const body = make("tbody");
  body.append(...found.slice(0, MOST_ROWS).map(tableRow));
  table.append(top, body);
  byId("table").replaceChildren(table);
}
