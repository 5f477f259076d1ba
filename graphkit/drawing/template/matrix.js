/* Who with whom: a row and a column for each actor, co-operation and conflict apart; on a phone the pairs as a list. */
const SORTS = { cooperation: ["+", "co-operation"], conflict: ["−", "conflict"], other: ["·", "neither"] };
const actorNames = new Map(data.matrix.actors.map((actor) => [actor.id, actor.label]));

function cellButton(cell, one, other) {
  const [sign, word] = SORTS[cell.sort];
  const button = make("button", `${sign}${cell.count}`, `cell ${cell.sort}${cell.stated ? "" : " unstated"}`);
  button.type = "button";
  const stated = cell.stated === cell.count ? "" : `, ${cell.stated || "none"} of them stated as fact`;
  const told = `${one} and ${other}, ${word}: ${counted(cell.count, "event")}${stated}`;
  button.setAttribute("aria-label", told);
  button.title = told;
  const sort = word[0].toUpperCase() + word.slice(1);
  button.addEventListener("click", () => openSeveral(`${one} and ${other}`, sort, cell.facts));
  return button;
}

/* The cells as the filters leave them. */
function shownCells() {
  return data.matrix.cells.map((cell) => ({
    ...cell,
    count: happened(cell.facts, cell.count),
    stated: happened(cell.facts, cell.stated, (fact) => fact.asserted && shownFact(fact)),
  })).filter((cell) => cell.count);
}

function pairsOf(shown) {
  const found = new Map();
  for (const cell of shown) {
    for (const key of [`${cell.one} ${cell.other}`, `${cell.other} ${cell.one}`]) {
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(cell);
    }
  }
  return found;
}

function headOf(actor, scope) {
  const cell = make("th");
  cell.scope = scope;
  const name = nameButton(actor.id, actor.label);
  if (name.tagName !== "BUTTON") name.textContent = actor.label;
  cell.append(name);
  return cell;
}

function gridOf(actors, shown) {
  const pairs = pairsOf(shown);
  const table = make("table", null, "matrix");
  const top = make("tr");
  top.append(make("td"), ...actors.map((actor) => headOf(actor, "col")));
  const head = make("thead");
  head.append(top);
  const body = make("tbody");
  for (const one of actors) {
    const row = make("tr");
    row.append(headOf(one, "row"));
    for (const other of actors) {
      const box = make("td", null, one === other ? "self" : null);
      const cells = pairs.get(`${one.id} ${other.id}`) || [];
      box.append(...cells.map((cell) => cellButton(cell, one.label, other.label)));
      row.append(box);
    }
    body.append(row);
  }
  table.append(head, body);
  return table;
}

function listOf(shown) {
  const list = make("ul", null, "pairs");
  const groups = new Map();
  for (const cell of shown) {
    const key = `${cell.one} ${cell.other}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(cell);
  }
  for (const cells of groups.values()) {
    const [one, other] = [actorNames.get(cells[0].one), actorNames.get(cells[0].other)];
    const item = make("li");
    item.append(make("span", `${one} – ${other}`), ...cells.map((cell) => cellButton(cell, one, other)));
    list.append(item);
  }
  return list;
}

function keyOf(shown) {
  const key = make("p", null, "caption");
  const sorts = new Set(shown.map((cell) => cell.sort));
  for (const [sort, [sign, word]] of Object.entries(SORTS)) {
    if (sorts.has(sort)) key.append(make("span", `${sign}1`, `cell ${sort}`), ` ${word}  `);
  }
  if (shown.some((cell) => !cell.stated)) {
    key.append(make("span", "1", "cell unstated"), " only planned, possible or said by someone");
  }
  return key;
}

function fillMatrix() {
  const cells = shownCells();
  const joined = new Set(cells.flatMap((cell) => [cell.one, cell.other]));
  const actors = data.matrix.actors.filter((actor) => joined.has(actor.id));
  const leftOut = narrowed() ? 0 : data.matrix.left_out;
  const more = leftOut ? `, the ${actors.length} with most of ${(actors.length + leftOut).toLocaleString("en")}` : "";
  const told = make("p", cells.length
    ? `Who with whom${more}: how many events two of them have with each other. What is denied or called off is ` +
      "not counted."
    : `No two actors have anything to do with each other${narrowed() ? " in what is shown" : ""}.`, "caption");
  byId("matrix").replaceChildren(told, ...(cells.length ? [keyOf(cells), narrow.matches ? listOf(cells) : gridOf(actors, cells)] : []));
}
