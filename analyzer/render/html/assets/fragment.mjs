// The state of the page in its address: "#register&position=exposed&tier=2" is a place and the facets in force there.

export function parseFragment(hash) {
  const [target, ...rest] = hash.replace(/^#/, "").split("&");
  return { target, facets: Object.fromEntries(new URLSearchParams(rest.join("&"))) };
}

export function formatFragment(target, facets) {
  const kept = Object.entries(facets).filter(([, value]) => value !== "" && value != null);
  const query = new URLSearchParams(kept).toString();
  return "#" + target + (query ? "&" + query : "");
}
