function zoom(factor) {
  state.moved = true;
  picture.moveTo({ scale: picture.getScale() * factor, animation: motion() });
  weighZoom();
}

byId("zoom-in").addEventListener("click", () => zoom(1.35));
byId("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
byId("zoom-all").addEventListener("click", () => showAll(false));

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
paint();
showAll(true);
document.documentElement.dataset.ready = "yes";
window.graphkit = Object.freeze({ open, close, point: pointOf });
