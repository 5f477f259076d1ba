function counted(number, word) {
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}

function titleOf(id, found) {
  const heading = make("h2");
  const edge = edges.get(id);
  const node = nodes.get(id);
  if (edge) {
    heading.append(nodes.get(edge.from).name, make("span", " → ", "arrow"), nodes.get(edge.to).name);
  } else {
    heading.append(node ? node.name : "A claim on nothing in the picture");
  }
  const sort = edge ? lines.get(edge.standing).label : node ? node.type || kinds.get(node.kind).label : "";
  const sentences = grouped(found).length;
  const count = counted(found.length, "claim") + (found.length > 1 ? ` in ${counted(sentences, "sentence")}` : "");
  byId("panel-title").replaceChildren(heading, make("p", [sort, count].filter(Boolean).join(" · ")));
}

/* Opens a node, an edge, or a claim that neither shows. */
function open(id, always) {
  if (folds.has(id)) return toggleFold(id);
  fetchIn(id);
  const one = edges.get(id) || nodes.get(id);
  if (!one && !facts.has(id)) return;
  const found = one ? one.facts.map((name) => facts.get(name)) : [facts.get(id)];
  state.selected = one ? id : null;
  titleOf(id, found);
  byId("panel-body").replaceChildren(...moreOf(id), ...told(found));
  byId("panel").hidden = false;
  byId("panel-body").scrollTop = 0;
  paint();
  if (one) bringIntoView(id, always === true);
}

function close() {
  if (byId("panel").hidden && state.selected === null) return;
  const held = byId("panel").contains(document.activeElement);
  byId("panel").hidden = true;
  state.selected = null;
  if (state.moved) paint();
  else showAll(false);
  if (held) byId("search").focus();
}

byId("panel-close").addEventListener("click", close);
