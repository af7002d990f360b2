// Brings the page to life: the theme, printing, what is packed, the tables, the address and the charts, in this order.

import { createAddress } from "./address.mjs";
import { createCharts } from "./charts.mjs";
import { createSwitch, markSection } from "./contents.mjs";
import { openFurther } from "./further.mjs";
import { createGrid } from "./grid.mjs";
import { unpackJson } from "./packed.mjs";
import { createPacks } from "./packs.mjs";

const root = document.documentElement;
const address = createAddress();
const packs = [...document.querySelectorAll("[data-packed]")].map(createPacks);
const charts = createCharts();
let grids = [];

function unfold(element) {
  for (let at = element; at; at = at.parentElement) if (at.matches("details")) at.open = true;
}

async function follow() {
  address.read();
  shown.follow();
  for (const grid of grids) grid.follow();
  const { target } = address;
  if (!target) return;
  for (const pack of packs) await pack.open(target);
  const element = document.getElementById(target) ?? openFurther(address, grids.find((grid) => grid.id === "register"), document.getElementById("cards"));
  if (!element) return;
  unfold(element.querySelector(":scope > .fold > summary") ?? element);
  element.scrollIntoView();
}

const shown = createSwitch(address, () => {
  shown.follow();
  for (const grid of grids) grid.follow();
});

// A page from a folder may have no storage of its own; then the theme lasts as long as the page.
const THEME = "exposure-theme";
function remember(theme) {
  try {
    localStorage.setItem(THEME, theme);
  } catch {}
}
function rememberedTheme() {
  try {
    return localStorage.getItem(THEME);
  } catch {
    return null;
  }
}

function setUpTheme() {
  const earlier = rememberedTheme();
  if (earlier === "light" || earlier === "dark") root.dataset.theme = earlier;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.getElementById("theme");
  const isDark = () => (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const show = () => {
    button.textContent = isDark() ? "Light colours" : "Dark colours";
    charts.redraw();
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember(root.dataset.theme);
    show();
  });
  dark.addEventListener("change", show);
  show();
}

// Paper holds what is folded, all rows, and each chart in light colours.
function setUpPrinting() {
  let opened = [];
  document.getElementById("print").addEventListener("click", async () => {
    await charts.drawAll();
    print();
  });
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details[data-print]:not([open])")];
    shown.print();
    for (const grid of grids) grid.print(true);
    for (const details of document.querySelectorAll("details[data-print]")) details.open = true;
    charts.toPaper();
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    shown.follow();
    for (const grid of grids) grid.print(false);
    charts.redraw();
  });
}

async function setUpGrids() {
  const { grids: data, ...words } = await unpackJson("tables");
  const places = document.querySelectorAll("[data-grid]");
  grids = [...places].map((place) => createGrid(place, data[place.id], words, address, shown.chosen));
  for (const part of document.querySelectorAll("[data-live]")) part.hidden = false;
  shown.follow();
}

// A choice closes when one goes elsewhere.
addEventListener("click", ({ target }) => {
  for (const choice of document.querySelectorAll("[data-choice][open]")) if (!choice.contains(target)) choice.open = false;
});
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const choice of document.querySelectorAll("[data-choice][open]")) {
    choice.open = false;
    if (choice.contains(document.activeElement)) choice.querySelector("summary").focus();
  }
});

for (const details of document.querySelectorAll("details[data-folded]")) details.open = false;
for (const link of document.querySelectorAll("a[data-to]")) link.hash = link.dataset.to;
setUpTheme();
setUpPrinting();
await setUpGrids();
root.classList.add("live");
addEventListener("hashchange", follow);
await follow();
markSection();
performance.mark("live");
