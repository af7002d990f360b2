// A table that can be searched, filtered, sorted, paged, addressed and saved; its data are columns of known kinds.

import { csvText, saveText } from "./csv.mjs";
import { furtherRows } from "./further.mjs";
import { KINDS } from "./kinds.mjs";
import { createRows } from "./rows.mjs";

const PAGE = innerWidth < 700 ? 10 : 20;
const PAPER_ROWS = 500;  // rows: about 40 pages

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

const number = (value) => value.toLocaleString("en-US");

export function createGrid(place, { columns, rows: first, file, all, further }, { tests, answers }, address, designation) {
  const id = place.id;
  const rows = further ? first.concat(furtherRows(columns, further)) : first;
  const heads = [...place.querySelectorAll("thead th")];
  const headings = heads.map((head) => head.textContent);
  for (const [n, head] of heads.entries()) Object.assign(columns[n], { className: head.className, answers });
  const fields = [...place.querySelectorAll("[data-facet]")];
  const choices = [...place.querySelectorAll("[data-choice]")];
  const body = place.querySelector("tbody");
  const cut = all > rows.length;
  const choose = createRows(columns, rows, tests);
  let facets = {};
  let onPaper = false;

  // What is chosen, in the words of the fields.
  function chosenWords() {
    const named = choices.map((choice) => [choice.querySelector(".choice-name").textContent, choice.querySelector("[data-chosen]").textContent]);
    const typed = fields.filter((field) => facets[field.dataset.facet]?.[0]).map((field) => {
      const label = field.parentElement.firstChild.textContent.trim();
      if (field.type === "checkbox") return field.parentElement.textContent.trim();
      return `${label}: ${field.tagName === "SELECT" ? field.selectedOptions[0].textContent : field.value}`;
    });
    return [...typed, ...named.filter(([, value]) => value !== "any").map(([name, value]) => `${name}: ${value}`)].join("; ");
  }

  // How many rows are found, of how many on the page, and where the page does not hold them all.
  function told(found) {
    const printed = onPaper && found > PAPER_ROWS ? `. Printed are the first ${number(PAPER_ROWS)}` : "";
    if (found === rows.length) return (cut ? `The ${number(found)} most pressing of ${number(all)} rows` : `All ${number(found)} rows`) + printed;
    const chosen = chosenWords();
    return `${number(found)} of ${cut ? "the " : ""}${number(rows.length)} rows` + (chosen && ` (${chosen})`) + (cut ? ` on this page; all ${number(all)} are in ${file}` : "") + printed;
  }

  function drawFields() {
    for (const field of fields) {
      const value = facets[field.dataset.facet]?.[0] ?? "";
      if (field.type === "checkbox") field.checked = Boolean(value);
      else if (field !== document.activeElement) field.value = value;
    }
    for (const choice of choices) {
      const chosen = facets[choice.dataset.choice] ?? [];
      const boxes = [...choice.querySelectorAll("input")];
      for (const box of boxes) box.checked = chosen.includes(box.value);
      const names = boxes.filter((box) => box.checked).map((box) => box.parentElement.textContent.trim());
      choice.querySelector("[data-chosen]").textContent = names.length > 1 ? `${names.length} chosen` : (names[0] ?? "any");
    }
    heads.forEach((head, n) => {
      const order = columns[n].name === facets.sort?.[0] ? (facets.order?.[0] === "down" ? "descending" : "ascending") : "none";
      head.setAttribute("aria-sort", order);
    });
  }

  function drawCount(found, page, pages) {
    place.querySelector("[data-count]").textContent = told(found);
    place.querySelector("[data-none]").hidden = found > 0;
    if (cut) place.querySelector("[data-csv]").textContent = `Save ${number(found)} of ${number(all)} rows as CSV`;
    place.querySelector("[data-page]").textContent = `Page ${number(page)} of ${number(pages)}`;
    place.querySelector("[data-step='-1']").disabled = page === 1;
    place.querySelector("[data-step='1']").disabled = page === pages;
    place.querySelector("[data-pages]").hidden = pages === 1;
  }

  // One designation is looked at, unless this table was told another.
  function inForce() {
    const one = facets.designation?.length ? "" : designation();
    return one && columns.some((column) => column.name === "designation") ? { ...facets, designation: [one] } : facets;
  }

  function draw() {
    const found = choose.found(inForce());
    const size = onPaper ? PAPER_ROWS : PAGE;
    const pages = Math.max(1, Math.ceil(found.length / size));
    const page = onPaper ? 1 : Math.min(pages, Math.max(1, Number.parseInt(facets.page?.[0], 10) || 1));
    const part = found.slice((page - 1) * size, page * size);
    body.replaceChildren(...part.map((row) => drawRow(row, columns, choose.testOf(facets))));
    drawFields();
    drawCount(found.length, page, pages);
  }

  function change(update) {
    facets = { ...facets, page: [], ...update };
    address.change(id, facets);
    draw();
  }

  function csvRows() {
    const head = columns.flatMap((column) => KINDS[column.kind].heads(column));
    const test = choose.testOf(facets);
    return [head, ...choose.found(inForce()).map((row) => columns.flatMap((column, n) => KINDS[column.kind].csv(row[n], test)))];
  }

  function turn(step) {
    const page = (Number.parseInt(facets.page?.[0], 10) || 1) + step;
    change({ page: page > 1 ? [String(page)] : [] });
  }

  // The first press sorts as one reads: texts from A, figures from the largest; the next one turns it round.
  function sortBy(column) {
    const first = KINDS[column.kind].largestFirst ? "down" : "up";
    const again = facets.sort?.[0] === column.name;
    const turned = facets.order?.[0] === "down" ? "up" : "down";
    change({ sort: [column.name], order: [again ? turned : first] });
  }

  function listen() {
    for (const field of fields) {
      field.addEventListener("input", () => {
        const value = field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value;
        change({ [field.dataset.facet]: value ? [value] : [] });
      });
    }
    for (const choice of choices) {
      choice.addEventListener("input", () => {
        const chosen = [...choice.querySelectorAll("input:checked")].map((box) => box.value);
        change({ [choice.dataset.choice]: chosen });
      });
    }
    heads.forEach((head, n) => {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", `Sort by ${head.textContent}`);
      button.addEventListener("click", () => sortBy(columns[n]));
      head.append(" ", button);
    });
    for (const button of place.querySelectorAll("[data-step]")) {
      button.addEventListener("click", () => turn(Number(button.dataset.step)));
    }
    place.querySelector("[data-csv]").addEventListener("click", () => saveText(csvText(csvRows()), "shown_" + file));
    place.querySelector("[data-clear]").addEventListener("click", () => {
      for (const field of fields) field.value = "";
      facets = {};
      change({});
    });
  }

  listen();
  return {
    id,
    columns,
    rows,
    headings,
    follow() {
      facets = address.facets(id);
      draw();
    },
    print(paper) {
      onPaper = paper;
      draw();
    },
  };
}
