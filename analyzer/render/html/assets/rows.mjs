// Which rows of a table meet what is chosen, and in which order. Facets are lists: one chosen value is enough to be met.

import { KINDS } from "./kinds.mjs";

export function createRows(columns, rows, tests) {
  const firmAt = columns.findIndex((column) => column.kind === "firm");
  const positionAt = columns.findIndex((column) => column.kind === "position");
  let haystacks = new Map();
  let searchedTest = -1;

  function haystack(row, test) {
    if (test !== searchedTest) haystacks = new Map();
    searchedTest = test;
    if (!haystacks.has(row)) {
      haystacks.set(row, columns.map((column, n) => KINDS[column.kind].text(row[n], column, test)).join("\n").toLowerCase());
    }
    return haystacks.get(row);
  }

  // "is exposed" in quotes would be a phrase; without them each word must be there.
  const wordsOf = (text) => [...text.toLowerCase().matchAll(/"([^"]+)"|\S+/g)].map(([word, phrase]) => phrase ?? word);

  function matching(facets, test) {
    const chosen = columns.map((column, n) => [column, n, facets[column.name] ?? []]).filter(([, , values]) => values.length);
    const words = wordsOf(facets.q?.[0] ?? "");
    return rows.filter(
      (row) =>
        chosen.every(([column, n, values]) => KINDS[column.kind].facet(row[n], test).some((value) => values.includes(value))) &&
        (!facets.contradicted || row[positionAt][2] !== "") &&
        (!facets.own || row[firmAt][5]) &&
        words.every((word) => haystack(row, test).includes(word)),
    );
  }

  function sorted(found, name, descending, test) {
    const at = columns.findIndex((column) => column.name === name);
    if (at < 0) return found;
    const kind = KINDS[columns[at].kind];
    const keyed = found.map((row, n) => [kind.key(row[at], columns[at], test), n, row]);
    const direction = descending ? -1 : 1;
    keyed.sort(([a, m], [b, n]) => {
      if (a === b) return m - n;
      if (a === null || b === null) return a === null ? 1 : -1;
      return a < b ? -direction : direction;
    });
    return keyed.map(([, , row]) => row);
  }

  return {
    testOf: (facets) => tests.indexOf(facets.test?.[0]),
    found(facets) {
      const test = this.testOf(facets);
      return sorted(matching(facets, test), facets.sort?.[0], facets.order?.[0] === "down", test);
    },
  };
}
