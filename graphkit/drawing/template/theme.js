/* Light or dark: as the reader's system asks, until the button says otherwise. */
const isDark = () => document.documentElement.dataset.theme === "dark";

function dress() {
  document.documentElement.dataset.theme = state.theme || (dark.matches ? "dark" : "light");
  byId("theme").setAttribute("aria-pressed", String(isDark()));
}

function setTheme(name) {
  state.theme = name;
  dress();
}

byId("theme").addEventListener("click", () => {
  const name = isDark() ? "light" : "dark";
  setTheme(name === (dark.matches ? "dark" : "light") ? null : name);
  restyled();
});
dark.addEventListener("change", () => { dress(); restyled(); });
dress();
