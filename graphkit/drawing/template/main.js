document.fonts.ready.then(() => {
  widths.clear();
  if (location.hash.length > 1) restore();
  else if (!state.moved) showAll(true);
  document.documentElement.dataset.ready = "yes";
});
if (narrow.matches) {
  byId("legend").open = false;
  spread();
}
narrow.addEventListener("change", () => {
  byId("legend").open = !narrow.matches;
});
showLegend();
showFilters();
showAll(true);
window.graphkit = Object.freeze({ open, close, point: pointOf, box: boxOf, shown: () => [...state.seen], said: (id) => edges.get(id).said });
