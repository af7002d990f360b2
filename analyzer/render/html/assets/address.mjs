// What the address of the page says, and how tables change it: each keeps its own facets, whichever of them is looked at.

import { formatFragment, parseFragment } from "./fragment.mjs";

// Marks an address that the page itself wrote: a link that is followed makes a new one without it.
const SHOWN = "shown";

export function createAddress() {
  let state = { target: "", tables: {} };
  const show = () => history.replaceState(SHOWN, "", formatFragment(state.target, state.tables));
  return {
    get target() {
      return state.target;
    },
    facets: (id) => state.tables[id] ?? {},
    read() {
      const { target, tables } = parseFragment(location.hash);
      // A link says what it wants of its own table; going back restores all that the page showed then.
      state = { target, tables: history.state === SHOWN ? tables : { ...state.tables, ...tables } };
      if (target) show();
      else history.replaceState(SHOWN, "");
    },
    change(id, facets) {
      state = { target: id, tables: { ...state.tables, [id]: facets } };
      show();
    },
  };
}
