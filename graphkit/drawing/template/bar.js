/* The line over the picture: how much of it shows, what it stands round, and the way back. Empty where all shows. */
const number = (value) => value.toLocaleString("en");

function barButton(label, react, pressed) {
  const button = make("button", label);
  button.type = "button";
  if (pressed !== undefined) button.setAttribute("aria-pressed", String(pressed));
  button.addEventListener("click", react);
  return button;
}

function barWords() {
  if (state.picking !== null) return `Path from ${nodes.get(state.picking).name} to: click a name, or find one above`;
  if (!narrowed()) return "";
  const claims = data.facts.filter(shownFact).length;
  const names = data.nodes.filter(named);
  const shown = `showing ${number(names.filter(visible).length)} of ${counted(allNames(), "name")} · ` +
    `${number(claims)} of ${number(facts.size)} claims`;
  return state.focus ? `Around ${nodes.get(state.focus.id).name}: ${shown}` : `S${shown.slice(1)}`;
}

function showBar() {
  const words = barWords();
  const buttons = [];
  if (state.picking !== null) {
    buttons.push(barButton("Cancel", () => { state.picking = null; changed(); }));
  } else if (state.focus) {
    const { id, hops } = state.focus;
    for (const step of [1, 2]) buttons.push(barButton(counted(step, "step"), () => focusOn(id, step), hops === step));
    buttons.push(barButton("Back", back));
  }
  if (state.picking === null && narrowed()) buttons.push(barButton("Show all", () => { resetFilters(); restyled(); }));
  byId("bar").hidden = !words;
  byId("bar-words").textContent = words;
  byId("bar-buttons").replaceChildren(...buttons);
}

/* After any change of what is shown: one pass over picture, table, line and link. */
function changed(step) {
  refilter();
  if (state.selected !== null && !seenNow(state.selected)) hidePanel();
  if (state.path && !(state.path.steps || []).every((edge) => state.joined.has(edge.id))) hidePanel();
  markFacets();
  showBar();
  paint();
  fillView();
  retell();
  if (!state.moved) showAll(false);
  saveLink(step === "step");
}

/* The same, with the boxes and swatches drawn anew. */
function restyled(step) {
  showLegend();
  showFilters();
  changed(step);
}

const seenNow = (id) => (nodes.has(id) ? state.seen.has(id) : state.joined.has(id));
