/* The four pictures of the page, one at a time; and the panel for claims that are no single name or line. */
const VIEWS = { graph: null, timeline: fillTimeline, matrix: fillMatrix, table: fillTable };

function fillView() {
  if (VIEWS[state.view]) VIEWS[state.view]();
}

function showView(name) {
  state.view = Object.hasOwn(VIEWS, name) ? name : "graph";
  for (const view of Object.keys(VIEWS)) {
    if (view !== "graph") byId(view).hidden = view !== state.view;
    byId(`show-${view}`).setAttribute("aria-pressed", String(view === state.view));
  }
  fillView();
}

function openSeveral(title, sort, names) {
  hidePanel();
  state.several = { title, sort, names };
  tellSeveral();
  paint();
  saveLink(true);
}

function tellSeveral() {
  const { title, sort, names } = state.several;
  const found = names.map((name) => facts.get(name)).filter((fact) => fact && shownFact(fact));
  if (!found.length) return hidePanel();
  byId("panel-title").replaceChildren(make("h2", title), make("p", `${sort} · ${counted(found.length, "claim")}`));
  byId("panel-body").replaceChildren(...told(found));
  return showPanel();
}

for (const view of Object.keys(VIEWS)) {
  byId(`show-${view}`).addEventListener("click", () => { showView(view); saveLink(true); });
}
new ResizeObserver(() => {
  if (state.view === "timeline" || state.view === "matrix") fillView();
}).observe(byId("stage"));
