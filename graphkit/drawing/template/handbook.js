(() => {
"use strict";
const box = document.getElementById("search");
const found = document.getElementById("found");
const nothing = document.getElementById("nothing");
const rows = [...document.querySelectorAll("[data-row]")].map((node) => [node, node.textContent.toLowerCase()]);
const groups = [...document.querySelectorAll("[data-group]")].reverse();
const folds = [...document.querySelectorAll("details")];
let open = null;

function filter() {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let seen = 0;
  for (const [node, text] of rows) {
    node.hidden = !words.every((word) => text.includes(word));
    seen += node.hidden ? 0 : 1;
  }
  for (const group of groups) {
    group.hidden = words.length > 0 && !group.querySelector("[data-row]:not([hidden])");
  }
  if (words.length > 0 && open === null) {
    open = new Set(folds.filter((fold) => fold.open));
  }
  for (const fold of folds) {
    fold.open = words.length > 0 || (open === null ? fold.open : open.has(fold));
  }
  if (words.length === 0) {
    open = null;
  }
  found.textContent = words.length > 0 ? `${seen} found` : "";
  nothing.hidden = words.length === 0 || seen > 0;
}

function clear() {
  box.value = "";
  filter();
}

function arrive() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) {
    return;
  }
  if (target.closest("[hidden]") !== null || target.querySelector("[data-row][hidden]") !== null) {
    clear();
  }
  const fold = target.closest("details");
  if (fold !== null) {
    fold.open = true;
  }
  target.scrollIntoView();
}

document.getElementById("search-box").hidden = false;
box.addEventListener("input", filter);
window.addEventListener("hashchange", arrive);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target !== box && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box.focus();
  } else if (event.key === "Escape" && box.value !== "") {
    clear();
    box.focus();
  }
});
window.addEventListener("beforeprint", () => folds.forEach((fold) => { fold.open = true; }));
filter();
arrive();
})();
