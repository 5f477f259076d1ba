/* On paper: light, the picture as lines and words, the legend and the list of sources below. */
function listSources() {
  const found = [...new Map(data.facts.map((fact) => [fact.document, fact])).values()]
    .sort((a, b) => (a.published || "").localeCompare(b.published || "", "en") || a.title.localeCompare(b.title, "en"));
  byId("source-list").replaceChildren(...found.map((fact) => {
    const told = [fact.title, fact.publisher, fact.published, fact.url].filter(Boolean).join(" · ");
    return make("li", told);
  }));
}

window.addEventListener("beforeprint", () => {
  document.documentElement.dataset.theme = "light";
  fillView();
  retell();
  byId("paper").replaceChildren(svgPicture());
  listSources();
});
window.addEventListener("afterprint", () => {
  dress();
  fillView();
  retell();
  byId("paper").replaceChildren();
});
