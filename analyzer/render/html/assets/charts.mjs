// Unpacks plotly.js, which lies in the page packed, and draws a figure when it comes into sight; the page is readable without it.

import { csvText, saveText } from "./csv.mjs";
import { unpackText } from "./packed.mjs";

const CONFIG = { displaylogo: false, displayModeBar: false, showSendToCloud: false, plotlyServerURL: "",
  topojsonURL: "", typesetMath: false, responsive: true };
const NARROW = 620;
const LIGHT = { ink: "#14181d", paper: "#ffffff" };
const PAPER_SIZE = { width: 780, height: 860 };  // pixels: what an A4 page holds below a title and a sentence, at the zoom of the print style
const NEAR = "600px";

async function loadPlotly() {
  const script = document.createElement("script");
  script.textContent = await unpackText("plotly");
  document.head.append(script);
  return globalThis.Plotly;
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  return { ink: style.color, paper: style.backgroundColor };
}

// The gaps between marks are lines in the colour of the paper, so they change with the theme.
function themed(figure, { ink, paper }, width) {
  const data = figure.data.map((trace) => {
    const short = width < NARROW && trace.meta?.short;
    const gaps = trace.marker && trace.type !== "scatter";
    const marker = gaps && { ...trace.marker, line: { ...trace.marker.line, color: paper } };
    return { ...trace, ...(short && { text: short }), ...(marker && { marker }) };
  });
  const label = { bgcolor: paper, bordercolor: ink, font: { ...figure.layout.hoverlabel.font, color: ink } };
  return { data, layout: { ...figure.layout, font: { ...figure.layout.font, color: ink }, hoverlabel: label } };
}

function sayThatItFailed(place) {
  place.textContent = "This browser could not draw the chart; the table below it has the same numbers.";
  place.closest("figure").querySelector("details").open = true;
}

// The numbers of a chart as its table has them.
function saveNumbers(figure) {
  const rows = [...figure.querySelectorAll("table tr")].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  saveText(csvText(rows), `${figure.id}.csv`);
}

export function createCharts() {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const places = Object.keys(figures).map((id) => document.getElementById(id));
  let plotly = null;

  // Drawn anew each time: a Sankey that is only changed moves to its new place in half a second, too late for paper.
  async function draw(place, palette, paper = {}) {
    const { data, layout } = themed(figures[place.id], palette, paper.width ?? place.clientWidth);
    const height = Math.min(layout.height, paper.height ?? layout.height);
    place.style.height = `${height}px`;
    await globalThis.Plotly.newPlot(place, data, { ...layout, width: paper.width, height }, CONFIG);
    place.on("plotly_click", ({ points }) => {
      const to = points[0].customdata;
      if (to) location.hash = Array.isArray(to) ? to[0] : to;
    });
  }

  async function drawFirst(place) {
    if (place.dataset.drawn) return;
    place.dataset.drawn = "soon";
    try {
      plotly ??= loadPlotly();
      await plotly;
      place.replaceChildren();
      await draw(place, colours());
      place.dataset.drawn = "yes";
    } catch {
      sayThatItFailed(place);
    }
  }

  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) drawFirst(target);
    },
    { rootMargin: NEAR },
  );
  for (const place of places) watch.observe(place);
  // Paper does not wait: Plotly is there before somebody prints, and what is folded is drawn then.
  if (places.length) (globalThis.requestIdleCallback ?? setTimeout)(() => { plotly ??= loadPlotly(); });
  for (const button of document.querySelectorAll("[data-numbers]")) {
    button.addEventListener("click", () => saveNumbers(button.closest("figure")));
  }
  // What is hidden has no width to draw to.
  const drawn = () => places.filter((place) => place.dataset.drawn === "yes" && place.clientWidth);
  return {
    drawAll: () => Promise.all(places.map(drawFirst)),
    redraw() {
      for (const place of drawn()) draw(place, colours());
    },
    toPaper() {
      for (const place of places) if (globalThis.Plotly) draw(place, LIGHT, PAPER_SIZE);
    },
  };
}
