// The state of the page in its address: "#register&position=exposed&position=unresolved~answers&q=x" is a place with the
// facets in force there, then other tables with theirs. A facet may have several values, so each is a list.

function parsePart(part) {
  const [id, ...rest] = part.split("&");
  const facets = {};
  for (const [name, value] of new URLSearchParams(rest.join("&"))) facets[name] = [...(facets[name] ?? []), value];
  return [id, facets];
}

export function parseFragment(hash) {
  const parts = hash.replace(/^#/, "").split("~").map(parsePart);
  return { target: parts[0][0], tables: Object.fromEntries(parts) };
}

function formatPart(id, facets) {
  const pairs = Object.entries(facets).flatMap(([name, values]) => values.filter(Boolean).map((value) => [name, value]));
  const query = new URLSearchParams(pairs).toString();
  return query && `${id}&${query}`;
}

export function formatFragment(target, tables) {
  const own = formatPart(target, tables[target] ?? {}) || target;
  const others = Object.entries(tables).filter(([id]) => id !== target).map(([id, facets]) => formatPart(id, facets));
  return "#" + [own, ...others.filter(Boolean)].join("~");
}
