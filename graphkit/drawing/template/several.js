/* The four pictures of the page, one at a time; and the panel for claims that are no single name or line. */
const VIEWS = { graph: null, timeline: fillTimeline, matrix: fillMatrix, table: fillTable };

const numbered = (number, word) => `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;

function showView(name) {
  for (const view of Object.keys(VIEWS)) {
    if (view !== "graph") byId(view).hidden = view !== name;
    byId(`show-${view}`).setAttribute("aria-pressed", String(view === name));
  }
  state.view = name;
  if (VIEWS[name]) VIEWS[name]();
}

function openSeveral(title, sort, names) {
  const found = names.filter((name) => facts.has(name)).map((name) => facts.get(name));
  if (!found.length) return;
  state.selected = null;
  byId("panel-title").replaceChildren(make("h2", title), make("p", `${sort} · ${counted(found.length, "claim")}`));
  byId("panel-body").replaceChildren(...told(found));
  byId("panel").hidden = false;
  byId("panel-body").scrollTop = 0;
  paint();
}

for (const view of Object.keys(VIEWS)) byId(`show-${view}`).addEventListener("click", () => showView(view));
new ResizeObserver(() => {
  if (state.view === "timeline" || state.view === "matrix") VIEWS[state.view]();
}).observe(byId("stage"));
dark.addEventListener("change", () => { if (state.view && VIEWS[state.view]) VIEWS[state.view](); });
