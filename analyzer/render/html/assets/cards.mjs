// Firm cards: the first lie open to reading in the page, the others packed until an address leads to one.

import { unpackJson } from "./packed.mjs";

export function createCards(section) {
  const packs = JSON.parse(document.getElementById("card-packs").textContent);
  const more = section.querySelector("[data-more]");

  // The cards in a pack were made by the same template as those in the page: every text in them is escaped.
  async function unpack(id) {
    const pack = packs[id];
    if (pack === undefined) return;
    const texts = await unpackJson(`cards-${pack}`);
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
      if (!document.getElementById(id)) await unpack(id);
      const card = document.getElementById(id);
      if (card?.matches("details.card")) card.open = true;
    },
  };
}
