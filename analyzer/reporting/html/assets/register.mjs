// The register of firms: search, facets, sorting, pages of 100, and CSV of what is shown. Data becomes text nodes only.

import { csvText, saveText } from "./csv.mjs";
import { formatFragment, parseFragment } from "./fragment.mjs";

const FIELDS = ["designation", "key", "card", "firm", "uei", "cage", "own", "standings", "contradiction", "route", "tier",
  "evidence", "contracts", "obligated", "next"];
const PAGE = 100;
const CSV_HEAD = ["designation", "firm_key", "firm", "uei", "cage", "position", "contradiction", "route", "tier",
  "evidence_class", "contracts", "obligated", "next_step"];
const dollars = (amount) => {
  const [whole, cents = "00"] = amount.replace("-", "").split(".");
  return (amount.startsWith("-") ? "-$" : "$") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + "." + cents.padEnd(2, "0");
};

export function createRegister(section, data) {
  const rows = data.rows.map((values) => Object.fromEntries(values.map((value, n) => [FIELDS[n], value])));
  for (const row of rows) {
    row.haystack = [row.firm, row.uei, row.cage, row.key, row.next].join("\n").toLowerCase();
  }
  const controls = [...section.querySelectorAll("[data-facet]")];
  const body = section.querySelector("tbody");
  const pattern = section.querySelector("template").content;
  let facets = {};

  const positionOf = (row) => {
    const chosen = data.tests.indexOf(facets.test);
    return row.standings[chosen < 0 ? data.leading[row.designation] : chosen];
  };
  const order = (names) => (value) => (names.indexOf(value) + 1 || names.length + 1);
  const positions = order(Object.keys(data.positions));
  const routes = order(Object.keys(data.routes));
  const classes = order(data.classes);
  const keys = {
    firm: (row) => row.firm.toLowerCase(),
    position: (row) => positions(positionOf(row)),
    route: (row) => routes(row.route),
    tier: (row) => row.tier ?? Infinity,
    evidence: (row) => classes(row.evidence),
    contracts: (row) => -row.contracts,
    obligated: (row) => -Number(row.obligated),
  };
  const meets = (row) =>
    (!facets.designation || row.designation === facets.designation) &&
    (!facets.position || positionOf(row) === facets.position) &&
    (!facets.route || row.route === facets.route) &&
    (!facets.tier || String(row.tier) === facets.tier) &&
    (!facets.evidence || row.evidence === facets.evidence) &&
    (!facets.contradicted || row.contradiction !== "") &&
    (!facets.q || facets.q.toLowerCase().split(/\s+/).every((word) => row.haystack.includes(word)));

  function shownRows() {
    const shown = rows.filter(meets);
    const key = keys[facets.sort];
    if (!key) return shown;
    const direction = facets.order === "down" ? -1 : 1;
    const decorated = shown.map((row, n) => [key(row), n, row]);
    decorated.sort(([a, m], [b, n]) => (a < b ? -direction : a > b ? direction : m - n));
    return decorated.map(([, , row]) => row);
  }

  function drawRow(row) {
    const line = pattern.cloneNode(true);
    const put = (name, text) => (line.querySelector(`[data-cell=${name}]`).textContent = text);
    const link = line.querySelector("a");
    link.textContent = row.firm;
    if (row.card) link.href = "#" + row.card;
    const ids = [row.uei && "UEI " + row.uei, row.cage && "CAGE " + row.cage, row.own && "own entity"];
    put("ids", ids.filter(Boolean).join(" \u00b7 "));
    if (line.querySelector("[data-cell=designation]")) put("designation", data.designations[row.designation]);
    const position = positionOf(row);
    line.querySelector(".chip").classList.add("p-" + position);
    line.querySelector("use").setAttribute("href", "#i-" + position);
    put("position", data.positions[position]);
    line.querySelector(".flag").hidden = !row.contradiction;
    put("route", data.routes[row.route] ?? "");
    put("tier", row.tier ?? "");
    put("evidence", row.evidence);
    put("contracts", row.contracts.toLocaleString("en-US"));
    put("obligated", dollars(row.obligated));
    put("next", row.next);
    return line;
  }

  function draw() {
    const shown = shownRows();
    const pages = Math.max(1, Math.ceil(shown.length / PAGE));
    const page = Math.min(pages, Math.max(1, Number.parseInt(facets.page, 10) || 1));
    body.replaceChildren(...shown.slice((page - 1) * PAGE, page * PAGE).map(drawRow));
    for (const control of controls) {
      if (control.type === "checkbox") control.checked = Boolean(facets[control.dataset.facet]);
      else if (control !== document.activeElement) control.value = facets[control.dataset.facet] ?? "";
    }
    for (const head of section.querySelectorAll("th[data-sort]")) {
      const active = head.dataset.sort === facets.sort;
      head.setAttribute("aria-sort", active ? (facets.order === "down" ? "descending" : "ascending") : "none");
    }
    section.querySelector("[data-count]").textContent = shown.length === rows.length
      ? `All ${rows.length.toLocaleString("en-US")} rows` : `${shown.length} of ${rows.length} rows`;
    section.querySelector("[data-page]").textContent = `Page ${page} of ${pages}`;
    section.querySelector("[data-step='-1']").disabled = page === 1;
    section.querySelector("[data-step='1']").disabled = page === pages;
    section.querySelector("[data-pages]").hidden = pages === 1;
  }

  function change(update) {
    facets = { ...facets, page: "", ...update };
    history.replaceState(null, "", formatFragment("register", facets));
    draw();
  }

  function csvRows() {
    return shownRows().map((row) => [row.designation, row.key, row.firm, row.uei, row.cage, positionOf(row),
      row.contradiction, row.route, row.tier, row.evidence, row.contracts, row.obligated, row.next]);
  }

  for (const control of controls) {
    control.addEventListener("input", () => {
      const value = control.type === "checkbox" ? (control.checked ? "yes" : "") : control.value;
      change({ [control.dataset.facet]: value });
    });
  }
  for (const head of section.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const again = facets.sort === head.dataset.sort && facets.order !== "down";
      change({ sort: head.dataset.sort, order: again ? "down" : "" });
    });
  }
  for (const button of section.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => {
      const page = (Number.parseInt(facets.page, 10) || 1) + Number(button.dataset.step);
      change({ page: page > 1 ? String(page) : "" });
    });
  }
  section.querySelector("[data-csv]").addEventListener("click", () => {
    saveText(csvText([CSV_HEAD, ...csvRows()]), "register.csv");
  });
  section.querySelector("[data-clear]").addEventListener("click", () => {
    for (const control of controls) control.value = "";
    facets = {};
    change({});
  });
  return {
    follow(hash) {
      const { target, facets: wanted } = parseFragment(hash);
      if (target === "register") facets = wanted;
      draw();
    },
  };
}
