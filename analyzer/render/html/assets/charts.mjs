// Unpacks plotly.js, which lies in the page packed, and draws the figures; the page is readable before and without it.

import { unpackText } from "./packed.mjs";

const CONFIG = { displaylogo: false, displayModeBar: false, showSendToCloud: false, plotlyServerURL: "",
  topojsonURL: "", typesetMath: false, responsive: true };
const NARROW = 620;
const LIGHT = { ink: "#14181d", paper: "#ffffff" };
const PAPER = { width: 780, height: 1000 };  // pixels: an A4 page between its margins, at the zoom of the print style

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

// Keeps the page answering between two charts.
const breathe = () => new Promise((resume) => setTimeout(resume, 0));

export async function drawCharts() {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  if (!document.getElementById("plotly")) return { redraw() {}, toPaper() {} };
  const Plotly = await loadPlotly();
  const places = Object.keys(figures).map((id) => [id, document.getElementById(id)]);
  const inOrder = (a, b) => (a[1].compareDocumentPosition(b[1]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  // Drawn anew each time: a Sankey that is only changed moves to its new place in half a second, too late for paper.
  const draw = async ([id, place], palette, paper = {}) => {
    const { data, layout } = themed(figures[id], palette, paper.width ?? place.clientWidth);
    const height = Math.min(layout.height, paper.height ?? layout.height);
    place.style.height = `${height}px`;
    await Plotly.newPlot(place, data, { ...layout, width: paper.width, height }, CONFIG);
    place.on("plotly_click", ({ points }) => {
      const fragment = points[0].customdata;
      if (fragment) location.hash = fragment;
    });
  };
  for (const entry of places.sort(inOrder)) {
    const place = entry[1];
    place.replaceChildren();
    await draw(entry, colours());
    place.dataset.drawn = "yes";
    await breathe();
  }
  const redraw = (palette, paper) => {
    for (const entry of places) draw(entry, palette, paper);
  };
  return { redraw: () => redraw(colours()), toPaper: () => redraw(LIGHT, PAPER) };
}

export function sayThatChartsFailed() {
  for (const place of document.querySelectorAll(".plot:not([data-drawn])")) {
    place.textContent = "This browser could not draw the chart; the table below it has the same numbers.";
    place.closest("figure").querySelector("details").open = true;
  }
}
