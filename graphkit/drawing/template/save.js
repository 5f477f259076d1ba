/* What the menu offers: pictures, data, the address, paper. */
const fileName = (ending) => `${folded(data.title).replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-+|-+$/g, "") || "graph"}.${ending}`;

function handOver(blob, ending) {
  const link = make("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName(ending);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const svgBlob = () => new Blob([new XMLSerializer().serializeToString(svgPicture())], { type: "image/svg+xml" });

async function savePng() {
  const image = new Image();
  const address = URL.createObjectURL(svgBlob());
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob((blob) => handOver(blob, "png"), "image/png");
}

const text = (kind, content) => new Blob([content], { type: `${kind};charset=utf-8` });
const shownFacts = () => data.facts.filter(shownFact);
const SAVED = {
  png: savePng,
  svg: () => handOver(svgBlob(), "svg"),
  ttl: () => handOver(text("text/turtle", turtle(shownFacts())), "ttl"),
  csv: () => handOver(text("text/csv", `\ufeff${csv(shownFacts())}`), "csv"),
  print: () => window.print(),
};

for (const button of document.querySelectorAll("#save button")) {
  button.addEventListener("click", () => {
    byId("save").open = false;
    SAVED[button.dataset.as]();
  });
}
document.addEventListener("pointerdown", (event) => {
  if (!byId("save").contains(event.target)) byId("save").open = false;
});
