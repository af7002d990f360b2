// Brings the page to life: the address, the theme, printing, the register and the charts, in this order.

import { drawCharts, sayThatChartsFailed } from "./charts.mjs";
import { parseFragment } from "./fragment.mjs";
import { createRegister } from "./register.mjs";

const root = document.documentElement;
const register = createRegister(document.getElementById("register"),
  JSON.parse(document.getElementById("register-data").textContent));
const light = { ink: "#14181d", paper: "#ffffff" };
let charts = { redraw() {} };

function follow() {
  const { target } = parseFragment(location.hash);
  register.follow(location.hash);
  const place = target && document.getElementById(target);
  if (!place) return;
  if (place.matches("details")) place.open = true;
  place.scrollIntoView();
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
    charts.redraw(light);
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    charts.redraw();
  });
}

root.classList.add("live");
for (const part of document.querySelectorAll("[data-live]")) part.hidden = false;
for (const details of document.querySelectorAll("details[data-folded]")) details.open = false;
for (const link of document.querySelectorAll("a[data-query]")) link.hash = "register&" + link.dataset.query;
setUpTheme();
setUpPrinting();
follow();
addEventListener("hashchange", follow);
setTimeout(() => {
  drawCharts().then((drawn) => (charts = drawn)).catch(sayThatChartsFailed);
}, 0);
