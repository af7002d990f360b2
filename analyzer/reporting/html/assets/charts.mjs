// Unpacks plotly.js, which lies in the page packed, and draws the figures; the page is readable before and without it.

const CONFIG = { displaylogo: false, displayModeBar: false, showSendToCloud: false, plotlyServerURL: "",
  topojsonURL: "", typesetMath: false, responsive: true };
const NARROW = 620;

async function unpackPlotly() {
  const packed = Uint8Array.from(atob(document.getElementById("plotly").textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  document.head.append(script);
  return globalThis.Plotly;
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  return { ink: style.getPropertyValue("--ink").trim(), paper: style.getPropertyValue("--paper").trim() };
}

// The gaps between marks are lines in the colour of the paper, so they change with the theme.
function themed(figure, { ink, paper }, width) {
  const data = figure.data.map((trace) => {
    const short = width < NARROW && trace.meta?.short;
    const marker = trace.marker && { ...trace.marker, line: { ...trace.marker.line, color: paper } };
    return { ...trace, ...(short && { text: short }), ...(marker && { marker }) };
  });
  const label = { bgcolor: paper, bordercolor: ink, font: { ...figure.layout.hoverlabel.font, color: ink } };
  return { data, layout: { ...figure.layout, font: { ...figure.layout.font, color: ink }, hoverlabel: label } };
}

export async function drawCharts() {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  if (!document.getElementById("plotly")) return { redraw() {} };
  const Plotly = await unpackPlotly();
  const places = Object.keys(figures).map((id) => [id, document.getElementById(id)]);
  const react = ([id, place], palette) => {
    const { data, layout } = themed(figures[id], palette, place.clientWidth);
    return Plotly.react(place, data, layout, CONFIG);
  };
  for (const entry of places) {
    const place = entry[1];
    place.replaceChildren();
    await react(entry, colours());
    place.on("plotly_click", ({ points }) => {
      const query = points[0].customdata;
      if (query) location.hash = "register&" + query;
    });
    place.dataset.drawn = "yes";
  }
  return { redraw: (palette = colours()) => places.forEach((entry) => react(entry, palette)) };
}

export function sayThatChartsFailed() {
  for (const place of document.querySelectorAll(".plot:not([data-drawn])")) {
    place.textContent = "This browser could not draw the chart; the table below it has the same numbers.";
    place.closest("figure").querySelector("details").open = true;
  }
}
