/* Names that the reader has put elsewhere: kept in the link, whatever the window's shape. */
function pin(id, [x, y]) {
  state.pins.set(id, [x, y]);
  drawnNodes.update({ id, x, y });
}

function unpin(id) {
  state.pins.delete(id);
  const [x, y] = nodes.get(id).at[state.layout];
  drawnNodes.update({ id, x, y });
}

function unpinAll() {
  [...state.pins.keys()].forEach(unpin);
}

function pinned(ids) {
  for (const id of ids) state.pins.set(id, placed(id));
  paint();
  retell();
  saveLink(false);
}
