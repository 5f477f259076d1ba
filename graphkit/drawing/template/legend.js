/* The shapes of vis-network, for a swatch of 16 pixels. */
const SHAPES = {
  box: "M3.5 3.5 H12.5 Q15.5 3.5 15.5 6.5 V9.5 Q15.5 12.5 12.5 12.5 H3.5 Q0.5 12.5 0.5 9.5 V6.5 Q0.5 3.5 3.5 3.5 Z",
  dot: "M8 1.5 a6.5 6.5 0 1 0 .01 0 Z",
  square: "M2 2 H14 V14 H2 Z",
  diamond: "M8 0.5 L15.5 8 L8 15.5 L0.5 8 Z",
  triangle: "M8 1.5 L15.5 14.5 H0.5 Z",
  triangleDown: "M8 14.5 L15.5 1.5 H0.5 Z",
  hexagon: "M15.5 8 L11.75 14.5 H4.25 L0.5 8 L4.25 1.5 H11.75 Z",
  star: "M8 0.5 L10 6 L15.8 6.1 L11.2 9.6 L12.9 15.2 L8 11.9 L3.1 15.2 L4.8 9.6 L0.2 6.1 L6 6 Z",
};

function kindSwatch(kind) {
  const box = swatch(16, 16);
  const fill = kind.key === "phrase" ? "none" : kind.colour;
  const stroke = kind.key === "phrase" ? ink("--soft") : ink("--rim");
  box.append(drawn("path", { d: SHAPES[kind.shape], fill, stroke, "stroke-width": 1.2, "stroke-linejoin": "round" }));
  return box;
}

function legendRow(entry, hidden, image) {
  const item = make("li");
  const button = make("button");
  button.type = "button";
  button.dataset.key = entry.key;
  button.setAttribute("aria-pressed", String(!hidden.has(entry.key)));
  button.append(image, make("span", entry.label), make("small", entry.count.toLocaleString("en")));
  button.addEventListener("click", () => {
    const shown = hidden.delete(entry.key);
    if (!shown) hidden.add(entry.key);
    button.setAttribute("aria-pressed", String(shown));
    changed();
  });
  item.append(button);
  return item;
}

function showLegend() {
  byId("kinds").replaceChildren(...data.kinds.map((kind) => legendRow(kind, state.hiddenKinds, kindSwatch(kind))));
  byId("lines").replaceChildren(
    ...data.lines.map((line) => legendRow(line, state.hiddenLines, lineSwatch(line.key, 34))));
  byId("contested").hidden = !data.edges.some((edge) => edge.contested);
  byId("contested").replaceChildren(contestedSwatch(34), make("span", CONTESTED));
}
