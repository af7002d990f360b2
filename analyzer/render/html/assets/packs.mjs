// What opens on demand: firm cards and contract pages. The first lie in the page, the others packed, until an address leads to one.

import { unpackJson } from "./packed.mjs";

export function createPacks(section) {
  const packs = JSON.parse(document.getElementById(`${section.id}-packs`).textContent);
  const more = section.querySelector("[data-more]");

  // What is packed was made by the same template as what lies in the page: every text in it is escaped.
  async function unpack(id) {
    if (document.getElementById(id) || !Object.hasOwn(packs, id)) return;
    const texts = await unpackJson(`${section.id}-${packs[id]}`);
    if (!document.getElementById(id)) more.insertAdjacentHTML("beforeend", texts[id]);
  }

  section.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = "Copied";
  });
  if (!navigator.clipboard) section.classList.add("no-clipboard");

  return {
    async open(id) {
      await unpack(id);
      const found = document.getElementById(id);
      if (found?.matches("details.card") && section.contains(found)) found.open = true;
    },
  };
}
