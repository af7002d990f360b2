// A table that can be searched, filtered, sorted, paged, addressed and saved; its data are columns of known kinds.

import { csvText, saveText } from "./csv.mjs";
import { formatFragment, parseFragment } from "./fragment.mjs";
import { KINDS } from "./kinds.mjs";

const PAGE = 100;

// One row of the table as the rows of the page itself are written: the first cell is its heading.
function drawRow(row, columns, test) {
  const line = document.createElement("tr");
  columns.forEach((column, n) => {
    const cell = document.createElement(n ? "td" : "th");
    if (!n) cell.scope = "row";
    cell.className = column.className;
    cell.append(...KINDS[column.kind].draw(row[n], column, test));
    line.append(cell);
  });
  return line;
}

export function createGrid(place, { columns, rows, file, all }, tests) {
  const id = place.id;
  const heads = [...place.querySelectorAll("thead th")];
  for (const [n, head] of heads.entries()) columns[n].className = head.className;
  const controls = [...place.querySelectorAll("[data-facet]")];
  const body = place.querySelector("tbody");
  const find = (name) => columns.findIndex((column) => column.name === name);
  const filters = columns.map((column, n) => [column, n]).filter(([column]) => place.querySelector(`[data-facet="${column.name}"]`));
  const flagged = columns.findIndex((column) => column.kind === "position");
  const cut = all > rows.length;
  const haystacks = new Map();
  let facets = {};

  const test = () => tests.indexOf(facets.test);
  function haystack(row) {
    if (!haystacks.has(row)) {
      haystacks.set(row, columns.map((column, n) => KINDS[column.kind].text(row[n])).join("\n").toLowerCase());
    }
    return haystacks.get(row);
  }
  const meets = (row) =>
    filters.every(([column, n]) => !facets[column.name] || KINDS[column.kind].facet(row[n], test()) === facets[column.name]) &&
    (!facets.contradicted || row[flagged][2] !== "") &&
    (!facets.q || facets.q.toLowerCase().split(/\s+/).every((word) => haystack(row).includes(word)));

  function shownRows() {
    const shown = rows.filter(meets);
    const at = find(facets.sort);
    if (at < 0) return shown;
    const kind = KINDS[columns[at].kind];
    const direction = facets.order === "down" ? -1 : 1;
    const keyed = shown.map((row, n) => [kind.key(row[at], columns[at], test()), n, row]);
    keyed.sort(([a, m], [b, n]) => (a < b ? -direction : a > b ? direction : m - n));
    return keyed.map(([, , row]) => row);
  }

  // How many rows are shown, of how many on the page, and where the page does not hold them all.
  function told(shown, number) {
    if (shown === rows.length) return cut ? `The ${number(shown)} most pressing of ${number(all)} rows` : `All ${number(shown)} rows`;
    return `${number(shown)} of ${cut ? "the " : ""}${number(rows.length)} rows` + (cut ? ` on this page; all ${number(all)} are in ${file}` : "");
  }

  function drawControls(shown, page, pages) {
    for (const control of controls) {
      if (control.type === "checkbox") control.checked = Boolean(facets[control.dataset.facet]);
      else if (control !== document.activeElement) control.value = facets[control.dataset.facet] ?? "";
    }
    heads.forEach((head, n) => {
      const active = columns[n].name === facets.sort;
      head.setAttribute("aria-sort", active ? (facets.order === "down" ? "descending" : "ascending") : "none");
    });
    const number = (value) => value.toLocaleString("en-US");
    place.querySelector("[data-count]").textContent = told(shown.length, number);
    place.querySelector("[data-none]").hidden = shown.length > 0;
    if (cut) place.querySelector("[data-csv]").textContent = `Save ${number(shown.length)} of ${number(all)} rows as CSV`;
    place.querySelector("[data-page]").textContent = `Page ${page} of ${pages}`;
    place.querySelector("[data-step='-1']").disabled = page === 1;
    place.querySelector("[data-step='1']").disabled = page === pages;
    place.querySelector("[data-pages]").hidden = pages === 1;
  }

  function draw() {
    const shown = shownRows();
    const pages = Math.max(1, Math.ceil(shown.length / PAGE));
    const page = Math.min(pages, Math.max(1, Number.parseInt(facets.page, 10) || 1));
    const part = shown.slice((page - 1) * PAGE, page * PAGE);
    body.replaceChildren(...part.map((row) => drawRow(row, columns, test())));
    drawControls(shown, page, pages);
  }

  function change(update) {
    facets = { ...facets, page: "", ...update };
    history.replaceState(null, "", formatFragment(id, facets));
    draw();
  }

  function csvRows() {
    const head = columns.flatMap((column) => KINDS[column.kind].heads(column));
    const lines = shownRows().map((row) => columns.flatMap((column, n) => KINDS[column.kind].csv(row[n], test())));
    return [head, ...lines];
  }

  function turn(step) {
    const page = (Number.parseInt(facets.page, 10) || 1) + step;
    change({ page: page > 1 ? String(page) : "" });
  }

  function listen() {
    for (const control of controls) {
      control.addEventListener("input", () => {
        const value = control.type === "checkbox" ? (control.checked ? "yes" : "") : control.value;
        change({ [control.dataset.facet]: value });
      });
    }
    heads.forEach((head, n) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const again = facets.sort === columns[n].name && facets.order !== "down";
        change({ sort: columns[n].name, order: again ? "down" : "" });
      });
    });
    for (const button of place.querySelectorAll("[data-step]")) {
      button.addEventListener("click", () => turn(Number(button.dataset.step)));
    }
    place.querySelector("[data-csv]").addEventListener("click", () => saveText(csvText(csvRows()), "shown_" + file));
    place.querySelector("[data-clear]").addEventListener("click", () => {
      for (const control of controls) control.value = "";
      facets = {};
      change({});
    });
  }

  listen();
  return {
    follow(hash) {
      const { target, facets: wanted } = parseFragment(hash);
      if (target === id) facets = wanted;
      draw();
    },
  };
}
