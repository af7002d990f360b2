// What the address of the page says, and how tables change it: each keeps its own facets, whichever of them is looked at.

import { formatFragment, parseFragment } from "./fragment.mjs";

export function createAddress() {
  let state = { target: "", tables: {} };
  const show = () => history.replaceState(null, "", formatFragment(state.target, state.tables));
  return {
    get target() {
      return state.target;
    },
    facets: (id) => state.tables[id] ?? {},
    read() {
      const { target, tables } = parseFragment(location.hash);
      state = { target, tables: { ...state.tables, ...tables } };
      if (target) show();
    },
    change(id, facets) {
      state = { target: id, tables: { ...state.tables, [id]: facets } };
      show();
    },
  };
}
