/* The picture as it stands in the window, as a drawing of lines and words: for SVG, for PNG, and for paper. */
const PAPER = { head: 54, foot: 30, rim: 16 };

/* How an edge runs: from the middle of a name to the rim of the other, bent or not. */
function edgePath(edge) {
  const { one, via, end } = courseOf(edge, placed(edge.from), placed(edge.to));
  return via ? `M${one} Q${via} ${end}` : `M${one} L${end}`;
}

function arrowHead(edge, colour) {
  const { one, via, end } = courseOf(edge, placed(edge.from), placed(edge.to));
  const [x, y] = via || one;
  const angle = Math.atan2(end[1] - y, end[0] - x);
  const size = 15 * edge.arrows.to.scaleFactor + 3 * edge.width;
  const at = (along, aside) => [
    end[0] + along * size * Math.cos(angle) - aside * size * Math.sin(angle),
    end[1] + along * size * Math.sin(angle) + aside * size * Math.cos(angle),
  ];
  const kind = edge.arrows.to.type;
  if (kind === "bar") return drawn("path", { d: `M${at(0.8, -0.5)} L${at(0.8, 0.5)}`, stroke: colour, "stroke-width": 3 });
  if (kind === "vee") return drawn("path", { d: `M${at(0, -0.4)} L${at(1, 0)} L${at(0, 0.4)}`, stroke: colour, fill: "none" });
  return drawn("path", { d: `M${at(0, -0.4)} L${at(1, 0)} L${at(0, 0.4)} Z`, fill: colour });
}

function words(rows, [x, y], size, colour, halo) {
  const text = drawn("text", {
    x, y, "font-size": size, fill: colour, "text-anchor": "middle", "paint-order": "stroke", stroke: halo,
    "stroke-width": size / 4, "stroke-linejoin": "round",
  });
  rows.forEach((row, place) => {
    const line = drawn("tspan", { x, dy: place ? size * 1.1 : size * 0.85 });
    line.textContent = printable(row);
    text.append(line);
  });
  return text;
}

/* XML has no place for control characters, whatever they are escaped as. */
const printable = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

function edgeMarks(edge, colours, faded) {
  const line = lines.get(edge.standing);
  const colour = isDark() ? line.dark : line.colour;
  const mark = drawn("g", { opacity: faded ? 0.15 : 1 });
  if (edge.contested) {
    mark.append(drawn("path", { d: edgePath(edge), fill: "none", stroke: colours.contested, "stroke-width": 9 }));
  }
  const path = { d: edgePath(edge), fill: "none", stroke: colour, "stroke-width": edge.width };
  if (line.dash.length) path["stroke-dasharray"] = line.dash.join(" ");
  mark.append(drawn("path", path), arrowHead(edge, colour));
  const box = state.shown.get(edge.id);
  if (box && !faded) {
    const size = Math.max(data.options.edges.font.size, READABLE.edge / state.scale);
    mark.append(words([edge.said], [(box[0] + box[2]) / 2, box[1]], size, colour, colours.page));
  }
  return mark;
}

function nodeMarks(node, colours, faded) {
  const [x, y] = placed(node.id);
  const kind = kinds.get(node.kind);
  const phrase = node.kind === "phrase";
  const box = state.shown.get(node.id);
  const mark = drawn("g", { opacity: faded ? 0.2 : 1 });
  const radius = radiusAt(node, state.scale);
  if (phrase && box) {
    const [left, top, right, bottom] = box;
    mark.append(drawn("rect", {
      x: left, y: top, width: right - left, height: bottom - top, rx: 7, fill: colours.surface, stroke: colours.rule }));
  } else {
    mark.append(drawn("path", {
      d: SHAPES[phrase ? "dot" : kind.shape], fill: phrase ? colours.surface : kind.colour, "stroke-width": 1.2,
      stroke: phrase ? colours.soft : colours.rim, transform: `translate(${x} ${y}) scale(${radius / 8}) translate(-8 -8)` }));
  }
  if (box) {
    const at = [(box[0] + box[2]) / 2, box[1] + (phrase ? 4 : 0)];
    const colour = phrase ? colours.soft : colours.ink;
    mark.append(words(node.label.split("\n"), at, sizeAt(node, state.scale), colour, phrase ? "none" : colours.page));
  }
  return mark;
}

function pictureMarks(colours) {
  const lit = litNodes();
  const group = drawn("g", {});
  group.append(
    ...data.edges.filter(drawable).map((edge) => edgeMarks(edge, colours, lit && !litEdge(edge))),
    ...data.nodes.filter(visible).map((node) => nodeMarks(node, colours, lit && !lit.has(node.id))));
  return group;
}

/* One row of what colours, shapes and lines stand for. */
function legendMarks(width, colours) {
  const group = drawn("g", {});
  let [x, y] = [PAPER.rim, 0];
  const put = (image, label) => {
    const wide = Number(image.getAttribute("width")) + 7 + widthOf(label) * 12 + 18;
    if (x + wide > width && x > PAPER.rim) [x, y] = [PAPER.rim, y + 20];
    image.setAttribute("x", x);
    image.setAttribute("y", y - Number(image.getAttribute("height")) / 2);
    const text = drawn("text", { x: x + Number(image.getAttribute("width")) + 7, y: y + 4, "font-size": 12, fill: colours.ink });
    text.textContent = label;
    group.append(image, text);
    x += wide;
  };
  data.kinds.filter((kind) => !state.hiddenKinds.has(kind.key)).forEach((kind) => put(kindSwatch(kind), kind.label));
  data.lines.filter((line) => !state.hiddenLines.has(line.key)).forEach((line) => put(lineSwatch(line.key, 34), line.label));
  if (data.edges.some((edge) => edge.contested)) put(contestedSwatch(34), CONTESTED);
  return { group, height: y + PAPER.foot };
}

/* Title, the part of the picture in the window, legend. */
function svgPicture() {
  const stage = byId("graph").getBoundingClientRect();
  const [width, height] = [Math.round(stage.width) || 960, Math.round(stage.height) || 600];
  const colours = palette();
  const legend = legendMarks(width, colours);
  const whole = height + PAPER.head + legend.height;
  const root = drawn("svg", { xmlns: SVG, width, height: whole, viewBox: `0 0 ${width} ${whole}`, "font-family": face });
  const middle = picture.getViewPosition();
  const scale = picture.getScale();
  const [left, top] = [middle.x - width / 2 / scale, middle.y - height / 2 / scale];
  const window_ = drawn("svg", {
    x: 0, y: PAPER.head, width, height, viewBox: `${left} ${top} ${width / scale} ${height / scale}` });
  window_.append(pictureMarks(colours));
  const name = drawn("title", {});
  name.textContent = printable(data.title);
  const heading = drawn("text", { x: PAPER.rim, y: 24, "font-size": 17, "font-weight": 650, fill: colours.ink });
  heading.textContent = printable(data.title);
  const below = drawn("text", { x: PAPER.rim, y: 43, "font-size": 12.5, fill: colours.soft });
  below.textContent = printable(barWords() || summary());
  legend.group.setAttribute("transform", `translate(0 ${height + PAPER.head + 14})`);
  root.append(name, drawn("rect", { width, height: whole, fill: colours.page }), window_, heading, below, legend.group);
  return root;
}
