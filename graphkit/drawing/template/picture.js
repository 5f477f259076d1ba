const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const visible = (node) => state.seen.has(node.id);
const drawable = (edge) => state.joined.has(edge.id);
const drawnNodes = new vis.DataSet(data.nodes);
/* The band under a contested line lies under the words of the others too. */
const drawnEdges = new vis.DataSet(
  [...data.edges].sort((a, b) => b.contested - a.contested).map((edge) => ({ ...edge, label: " " })));
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

/* What vis-network adds to the height of the words: nothing where they stand below the node. */
function liftedBy(node) {
  const box = state.shown.get(node.id);
  if (!box || node.kind === "phrase" || box[1] > placed(node.id)[1]) return 0;
  return -liftOf(node, box, state.scale);
}

function paintedNode(node, focus, colours) {
  const dim = focus && !focus.has(node.id);
  const chosen = node.id === state.selected;
  const hovered = node.id === state.hovered;
  const kind = kinds.get(node.kind);
  const phrase = node.kind === "phrase";
  const fill = phrase ? colours.surface : kind.colour;
  const told = chosen || hovered || state.shown.has(node.id);
  const border = chosen ? colours.accent : !phrase ? colours.rim : told ? colours.rule : colours.soft;
  return {
    id: node.id,
    hidden: !visible(node),
    shape: phrase && !told ? "dot" : kind.shape,
    label: told ? node.label : " ",
    size: radiusAt(node, state.scale),
    opacity: dim ? 0.18 : 1,
    borderWidth: chosen ? 4 : phrase ? 1 : 1.5,
    color: { background: fill, border, hover: { background: fill, border: colours.accent } },
    font: {
      size: sizeAt(node, state.scale),
      vadjust: liftedBy(node),
      face,
      color: dim ? colours.faint : phrase ? colours.soft : colours.ink,
      strokeWidth: phrase ? 0 : 3,
      strokeColor: colours.page,
    },
  };
}

function paintedEdge(edge, focus, colours) {
  const line = lines.get(edge.standing);
  const colour = isDark() ? line.dark : line.colour;
  const active = litEdge(edge);
  const hovered = state.hovered !== null && touches(edge, state.hovered);
  const dim = focus && !active && !hovered;
  const told = edge.id === state.hovered || edge.id === state.selected || (!dim && state.shown.has(edge.id));
  const quiet = nodes.get(edge.from).kind === "phrase" || nodes.get(edge.to).kind === "phrase";
  const bend = edge.bends[state.layout];
  return {
    id: edge.id,
    hidden: !drawable(edge),
    ...(edge.contested && { background: { enabled: !dim, color: colours.contested, size: 9 / Math.min(state.scale, 1) } }),
    label: told ? edge.said : " ",
    width: Math.max(quiet ? edge.width * 0.8 : edge.width, 0.8 / state.scale) +
      (edge.id === state.selected || edge.id === state.hovered ? 1.5 : 0),
    color: { color: colour, hover: colour, highlight: colour, opacity: dim ? 0.12 : quiet && !active ? 0.6 : 0.95 },
    smooth: bend
      ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) }
      : { enabled: false },
    font: {
      ...data.options.edges.font,
      size: Math.max(data.options.edges.font.size, READABLE.edge / state.scale),
      face,
      color: colour,
      strokeWidth: 4,
      strokeColor: colours.page,
    },
  };
}

function palette() {
  const names = ["ink", "soft", "page", "accent", "rule", "surface", "rim", "faint", "contested"];
  return Object.fromEntries(names.map((name) => [name, ink(`--${name}`)]));
}

function paint() {
  const focus = litNodes();
  const colours = palette();
  state.shown = wordsAt(state.scale, placed, focus);
  drawnNodes.update(data.nodes.map((node) => paintedNode(node, focus, colours)));
  drawnEdges.update(data.edges.map((edge) => paintedEdge(edge, focus, colours)));
}

function placed(id) {
  const { x, y } = picture.getPosition(id);
  return [x, y];
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
picture.on("click", ({ nodes: hitNodes, edges: hitEdges }) => {
  if (hitNodes.length) choose(hitNodes[0]);
  else if (hitEdges.length) choose(hitEdges[0]);
  else close();
});
