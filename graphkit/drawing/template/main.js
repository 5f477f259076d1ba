document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement;
  if (event.key === "Escape") close();
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    byId("search").focus();
  }
});

dark.addEventListener("change", () => { showLegend(); paint(); });
if (narrow.matches) byId("legend").open = false;
showLegend();
showAll(true);
document.fonts.ready.then(() => {
  widths.clear();
  if (!state.moved) showAll(true);
  document.documentElement.dataset.ready = "yes";
});
window.graphkit = Object.freeze({ open, close, point: pointOf, box: boxOf });
