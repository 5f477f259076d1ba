/* A sentence as a citation, into the clipboard; where the browser refuses that, as marked text to be copied by hand. */
function citation(fact) {
  const told = [fact.publisher, `“${fact.title}”`, fact.published].filter(Boolean).join(", ");
  return `“${data.sentences[fact.sentence]}” ${told}.${fact.url ? ` ${fact.url}` : ""}`;
}

function byHand(button, text) {
  const box = make("textarea", text, "citation");
  box.readOnly = true;
  box.rows = 4;
  box.setAttribute("aria-label", "Citation, to be copied");
  button.after(box);
  box.focus();
  box.select();
}

function citeButton(fact) {
  const button = make("button", "Copy as citation", "quiet");
  button.type = "button";
  button.addEventListener("click", async () => {
    if (button.nextElementSibling) button.nextElementSibling.remove();
    try {
      await navigator.clipboard.writeText(citation(fact));
      button.textContent = "Copied";
    } catch {
      byHand(button, citation(fact));
    }
  });
  const box = make("p", null, "cite");
  box.append(button);
  return box;
}
