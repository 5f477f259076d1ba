const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const drawnNodes = new vis.DataSet(data.nodes);
const drawnEdges = new vis.DataSet(data.edges.map((edge) => ({ ...edge, label: " " })));
const face = getComputedStyle(document.body).fontFamily;
const picture = new vis.Network(byId("graph"), { nodes: drawnNodes, edges: drawnEdges }, data.options);
/* In the order of the page, not after everything else, where vis-network puts it. */
byId("graph").firstElementChild.tabIndex = 0;

function near(id) {
  const edge = edges.get(id);
  if (edge) return new Set([edge.from, edge.to]);
  const found = new Set([id]);
  for (const one of edges.values()) {
    if (one.from === id) found.add(one.to);
    if (one.to === id) found.add(one.from);
  }
  return found;
}

const touches = (edge, id) => edge.id === id || edge.from === id || edge.to === id;
const visible = (node) => !state.hiddenKinds.has(node.kind);

function paintedNode(node, focus, colours) {
  const dim = focus && !focus.has(node.id);
  const chosen = node.id === state.selected;
  const kind = kinds.get(node.kind);
  const phrase = node.kind === "phrase";
  const fill = phrase ? colours.page : kind.colour;
  const border = chosen ? colours.accent : phrase ? colours.soft : colours.rim;
  return {
    id: node.id,
    hidden: !visible(node),
    opacity: dim ? 0.18 : 1,
    borderWidth: chosen ? 4 : phrase ? 1 : 1.5,
    color: { background: fill, border, hover: { background: fill, border: colours.accent } },
    font: {
      ...node.font,
      face,
      color: dim ? colours.faint : phrase ? colours.soft : colours.ink,
      strokeWidth: 3,
      strokeColor: colours.page,
    },
  };
}

function paintedEdge(edge, focus, colours) {
  const line = lines.get(edge.standing);
  const colour = dark.matches ? line.dark : line.colour;
  const active = state.selected !== null && touches(edge, state.selected);
  const hovered = state.hovered !== null && touches(edge, state.hovered);
  const dim = focus && !active && !hovered;
  const told = hovered || active || (!dim && (state.zoom === "near" || (edge.labelled && state.zoom === "middle")));
  return {
    id: edge.id,
    hidden: state.hiddenLines.has(edge.standing) || !visible(nodes.get(edge.from)) || !visible(nodes.get(edge.to)),
    label: told ? edge.text : " ",
    width: edge.width + (edge.id === state.selected || edge.id === state.hovered ? 1.5 : 0),
    color: { color: colour, hover: colour, highlight: colour, opacity: dim ? 0.12 : 0.9 },
    font: { ...data.options.edges.font, face, color: colour, strokeWidth: 4, strokeColor: colours.page },
  };
}

function paint() {
  const focus = state.selected === null ? null : near(state.selected);
  const colours = {
    ink: ink("--ink"), soft: ink("--soft"), page: ink("--page"), accent: ink("--accent"),
    rim: dark.matches ? "#f2f4f7" : "#2b3138", faint: dark.matches ? "#4a5361" : "#c6cbd2",
  };
  drawnNodes.update(data.nodes.map((node) => paintedNode(node, focus, colours)));
  drawnEdges.update(data.edges.map((edge) => paintedEdge(edge, focus, colours)));
}

function motion() {
  return calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}

/* The part of the picture that the panel does not cover, as a shift of the middle in pixels. */
function shift() {
  if (byId("panel").hidden) return { x: 0, y: 0 };
  const panel = byId("panel").getBoundingClientRect();
  return narrow.matches ? { x: 0, y: -panel.height / 2 } : { x: -panel.width / 2, y: 0 };
}

function placeOf(id) {
  const edge = edges.get(id);
  if (!edge) return picture.getPosition(id);
  const drawnEdge = picture.body.edges[id].edgeType;
  return drawnEdge.getPoint(0.5, drawnEdge.getViaNode());
}

/* Where a node or the middle of an edge stands in the window, in pixels. */
function pointOf(id) {
  const place = picture.canvasToDOM(placeOf(id));
  const stage = byId("graph").getBoundingClientRect();
  return { x: stage.left + place.x, y: stage.top + place.y };
}

/* Moves the view where the panel or the rim hides what was opened; `always` brings it to the middle, large enough. */
function bringIntoView(id, always) {
  const edge = edges.get(id);
  const ends = (edge ? [edge.from, edge.to] : [id]).map((end) => picture.getPosition(end));
  const stage = byId("graph").getBoundingClientRect();
  const free = shift();
  const width = stage.width + 2 * free.x;
  const height = stage.height + 2 * free.y;
  const inside = ends.map((end) => picture.canvasToDOM(end)).every(
    (place) => place.x > 70 && place.x < width - 70 && place.y > 40 && place.y < height - 60);
  if (inside && !always) return;
  const [xs, ys] = [ends.map((end) => end.x), ends.map((end) => end.y)];
  const reach = (values) => Math.max(...values) - Math.min(...values);
  const fitting = Math.min((width - 160) / (reach(xs) || 1), (height - 120) / (reach(ys) || 1));
  const scale = Math.min(always ? Math.max(picture.getScale(), 1) : picture.getScale(), Math.max(fitting, 0.2));
  const position = { x: (Math.max(...xs) + Math.min(...xs)) / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2 };
  picture.moveTo({ position, scale, offset: free, animation: motion() });
}

/* On a small screen the whole graph would be too small to read: the view starts at its heaviest name instead. */
function showAll(start) {
  const [left, top, right, bottom] = data.extent;
  const stage = byId("graph").getBoundingClientRect();
  const free = shift();
  const wide = (stage.width + 2 * free.x - 48) / Math.max(right - left, 1);
  const high = (stage.height + 2 * free.y - 48) / Math.max(bottom - top, 1);
  const scale = Math.min(wide, high, 1.3);
  const position = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (start && narrow.matches && scale < 0.55 && data.nodes.length) {
    const heaviest = data.nodes.reduce((best, node) => (node.facts.length > best.facts.length ? node : best));
    picture.moveTo({ position: picture.getPosition(heaviest.id), scale: 0.75 });
  } else {
    picture.moveTo({ position, scale, offset: free, animation: start ? false : motion() });
  }
  weighZoom();
}

function hover(id) {
  if (state.hovered === id) return;
  state.hovered = id;
  byId("graph").style.cursor = id === null ? "default" : "pointer";
  paint();
}

picture.on("hoverEdge", ({ edge }) => hover(edge));
picture.on("blurEdge", () => hover(null));
picture.on("hoverNode", ({ node }) => hover(node));
picture.on("blurNode", () => hover(null));
/* Words on edges: none where they would be specks, those with room in between, all where one looks closely. */
function weighZoom() {
  const scale = picture.getScale();
  const zoom = scale < 0.58 ? "far" : scale < 1.6 ? "middle" : "near";
  if (zoom === state.zoom) return;
  state.zoom = zoom;
  paint();
}

picture.on("zoom", () => { state.moved = true; weighZoom(); });
picture.on("dragStart", () => { state.moved = true; });
picture.on("animationFinished", weighZoom);
picture.on("resize", () => { if (!state.moved) showAll(true); });
picture.on("click", ({ nodes: hitNodes, edges: hitEdges }) => {
  if (hitNodes.length) open(hitNodes[0]);
  else if (hitEdges.length) open(hitEdges[0]);
  else close();
});
