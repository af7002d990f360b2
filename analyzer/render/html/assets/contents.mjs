// Where one is: the contents mark the section that is read, and a switch shows one designation at a time.

export function markSection() {
  const links = new Map([...document.querySelectorAll("nav.contents a")].map((link) => [link.hash.slice(1), link]));
  const sections = [...document.querySelectorAll("main section[id]")].filter((section) => links.has(section.id));
  const line = () => innerHeight / 3;
  let current = null;

  function mark() {
    const reached = sections.filter((section) => section.getBoundingClientRect().top <= line()).at(-1) ?? sections[0];
    if (reached === current) return;
    current = reached;
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const list = links.get(current?.id)?.closest("ol");
    if (list && list.scrollWidth > list.clientWidth) list.scrollLeft = links.get(current.id).offsetLeft - list.offsetLeft - 16;
  }

  addEventListener("scroll", mark, { passive: true });
  addEventListener("resize", mark);
  mark();
}

const VIEW = "view";

export function createSwitch(address, changed) {
  const buttons = [...document.querySelectorAll("[data-switch]")];
  const parts = [...document.querySelectorAll("[data-of]")];
  const chosen = () => address.facets(VIEW).designation?.[0] ?? "";

  function follow() {
    const wanted = chosen();
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.switch === wanted));
    // What stands alone is shown with its own designation only, what is of none with all of them only.
    for (const part of parts) {
      const { of, alone } = part.dataset;
      part.hidden = wanted === "" ? alone !== undefined : of !== wanted;
    }
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      address.change(VIEW, { designation: [button.dataset.switch] });
      changed();
    });
  }
  // Paper cannot be switched: with all designations it holds what stands alone, too.
  function print() {
    if (chosen() === "") for (const part of parts) part.hidden = part.dataset.of === "";
  }

  return { chosen, follow, print };
}
