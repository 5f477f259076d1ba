const severalDocuments = new Set(data.facts.map((fact) => fact.document)).size > 1;
const MOST_ROWS = 2000;
const COLUMNS = ["Who", "does what", "to whom or what", "Happened?", "When", ...(severalDocuments ? ["Source"] : [])];

function shownInTable(fact) {
  if (state.hiddenLines.has(fact.standing)) return false;
  return ![fact.source, fact.target].some((id) => nodes.has(id) && !visible(nodes.get(id)));
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
  line.append(make("td", fact.reading), make("td", (fact.date_value || fact.date || "").replace("/", " to "), "date"));
  if (severalDocuments) line.append(make("td", fact.title));
  return line;
}

/* A claim opens with the edge that holds it, or else with a name it is about. */
function openFact(name) {
  const holder = data.edges.find((edge) => edge.facts.includes(name));
  const fact = facts.get(name);
  const about = [fact.source, fact.target].find((id) => nodes.has(id) && nodes.get(id).facts.includes(name));
  open(holder ? holder.id : about || name);
}

function captionOf(number) {
  if (number <= MOST_ROWS) return counted(number, "claim");
  return `The first ${MOST_ROWS} of ${number} claims; open a name to read all of its own`;
}

function fillTable() {
  if (byId("table").hidden) return;
  const found = [...facts.values()].filter(shownInTable);
  const table = make("table");
  table.append(make("caption", captionOf(found.length)));
  const head = make("tr");
  for (const title of COLUMNS) {
    const cell = make("th", title);
    cell.scope = "col";
    head.append(cell);
  }
  const top = make("thead");
  top.append(head);
  const body = make("tbody");
  body.append(...found.slice(0, MOST_ROWS).map(tableRow));
  table.append(top, body);
  byId("table").replaceChildren(table);
}
