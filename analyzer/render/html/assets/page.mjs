// Brings the page to life: the theme, printing, the cards, the tables, the address and the charts, in this order.

import { createCards } from "./cards.mjs";
import { drawCharts, sayThatChartsFailed } from "./charts.mjs";
import { parseFragment } from "./fragment.mjs";
import { createGrid } from "./grid.mjs";
import { unpackJson } from "./packed.mjs";

const root = document.documentElement;
const cards = createCards(document.getElementById("cards"));
let grids = [];
let charts = { redraw() {}, toPaper() {} };

async function follow() {
  const { target } = parseFragment(location.hash);
  for (const grid of grids) grid.follow(location.hash);
  if (!target) return;
  await cards.open(target);
  document.getElementById(target)?.scrollIntoView();
}

function setUpTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.getElementById("theme");
  const isDark = () => (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const show = () => {
    button.textContent = isDark() ? "Light colours" : "Dark colours";
    charts.redraw();
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    show();
  });
  dark.addEventListener("change", show);
  show();
}

function setUpPrinting() {
  let opened = [];
  document.getElementById("print").addEventListener("click", () => print());
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details[data-print]:not([open])")];
    for (const details of opened) details.open = true;
    charts.toPaper();
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    charts.redraw();
  });
}

function setUpUnfolding() {
  const section = document.getElementById("cards");
  section.querySelector("[data-unfold]")?.addEventListener("click", () => {
    for (const card of section.querySelectorAll("details.card")) card.open = true;
  });
}

async function setUpGrids() {
  const { tests, grids: data } = await unpackJson("tables");
  const places = document.querySelectorAll("[data-grid]");
  grids = [...places].map((place) => createGrid(place, data[place.id], tests));
  for (const part of document.querySelectorAll("[data-live]")) part.hidden = false;
}

for (const details of document.querySelectorAll("details[data-folded]")) details.open = false;
for (const link of document.querySelectorAll("a[data-to]")) link.hash = link.dataset.to;
setUpTheme();
setUpPrinting();
setUpUnfolding();
await setUpGrids();
addEventListener("hashchange", follow);
performance.mark("live");
root.classList.add("live");
await follow();
drawCharts()
  .then((drawn) => {
    charts = drawn;
  })
  .catch(sayThatChartsFailed);
