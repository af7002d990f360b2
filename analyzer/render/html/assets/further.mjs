// The firms behind the first rows of the register: their rows are made here, and a card of what the register says of each.

import { KINDS } from "./kinds.mjs";

const NAME = "{firm}";
const FIRM_OF = "firm-of";

// Of each stance one row without a firm; each firm has its number, and its key, name, UEI and CAGE code.
export function furtherRows(columns, { stances, numbers, firms }) {
  const firmAt = columns.findIndex((column) => column.kind === "firm");
  const named = stances.map((row) => row.map((value, n) => (typeof value === "string" && value.includes(NAME) ? n : -1)).filter((n) => n >= 0));
  const [keys, names, ueis, cages] = firms;
  return numbers.map((stance, n) => {
    const row = [...stances[stance]];
    for (const at of named[stance]) row[at] = row[at].replaceAll(NAME, names[n]);
    row[firmAt] = ["", keys[n], names[n], ueis[n], cages[n], row[firmAt][5]];
    return row;
  });
}

function line(name, ...content) {
  const made = document.createElement("div");
  const term = document.createElement("dt");
  const told = document.createElement("dd");
  term.textContent = name;
  told.append(...content);
  made.append(term, told);
  return made;
}

// A card with what the rows of the register say of one firm.
export function openFurther(address, register, section) {
  const key = register && address.target === FIRM_OF && address.facets(FIRM_OF).key?.[0];
  if (!key) return null;
  const { columns, rows, headings } = register;
  const firmAt = columns.findIndex((column) => column.kind === "firm");
  const found = rows.filter((row) => row[firmAt][1] === key);
  if (!found.length) return null;
  const card = document.createElement("details");
  card.className = "card";
  card.open = true;
  const head = document.createElement("summary");
  head.textContent = found[0][firmAt][2];
  card.append(head);
  for (const row of found) {
    const list = document.createElement("dl");
    list.className = "card-body fields";
    columns.forEach((column, n) => {
      const told = n === firmAt ? [row[n].slice(1, 5).filter(Boolean).join(" \u00b7 ")] : KINDS[column.kind].draw(row[n], column, -1);
      list.append(line(headings[n], ...told));
    });
    card.append(list);
  }
  section.querySelector("[data-further]")?.remove();
  card.dataset.further = "";
  section.querySelector("[data-more]").append(card);
  return card;
}
