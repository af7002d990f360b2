// The kinds of values in a table: how each is drawn, searched, sorted and written to CSV. Data becomes text nodes only.

const WORD_ORDER_END = 1e6;

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function dollars(amount) {
  if (amount === "") return "";
  const [whole, cents = "00"] = amount.replace("-", "").split(".");
  return (amount.startsWith("-") ? "-$" : "$") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + "." + cents.padEnd(2, "0");
}

export function longDay(iso) {
  if (!iso) return "";
  const [year, month, day] = iso.split("-").map(Number);
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(year, month - 1, day));
  return `${day} ${name} ${year}`;
}

function firmName([card, , name]) {
  const shown = element("bdi", "", name);
  if (!card) return shown;
  const link = element("a");
  link.href = "#" + card;
  link.append(shown);
  return link;
}

function chip(position, word) {
  const made = element("span", "chip p-" + position);
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("width", 12);
  icon.setAttribute("height", 12);
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#i-" + position);
  icon.append(use);
  made.append(icon, element("span", "", word));
  return made;
}

// A value's place in the order of its vocabulary; unknown ones and blanks come last.
const rank = (value, column) => (column.order.indexOf(value) + 1 || WORD_ORDER_END);

const plain = {
  draw: (value) => [String(value ?? "")],
  text: (value) => String(value ?? ""),
  key: (value) => String(value ?? "").toLowerCase(),
  facet: (value) => String(value ?? ""),
  heads: (column) => [column.name],
  csv: (value) => [value],
};

export const KINDS = {
  text: plain,
  long: plain,
  code: { ...plain, draw: (value) => (value ? [element("code", "", value)] : []) },
  number: { ...plain, draw: (value) => [value === null ? "" : value.toLocaleString("en-US")], key: (value) => value ?? Infinity },
  money: { ...plain, draw: (value) => [dollars(value)], key: (value) => (value === "" ? Infinity : -Number(value)) },
  day: { ...plain, draw: (value) => [longDay(value)], key: (value) => value || "9999" },
  word: { ...plain, draw: (value, column) => [column.words[value] ?? value], key: rank },
  firm: {
    draw: ([card, key, name, uei, cage, own]) => {
      const ids = [uei && "UEI " + uei, cage && "CAGE " + cage, own && "own entity"].filter(Boolean);
      return [firmName([card, key, name]), ...(ids.length ? [element("small", "", ids.join(" \u00b7 "))] : [])];
    },
    text: (value) => value.slice(1, 5).join("\n"),
    key: (value) => value[2].toLowerCase(),
    facet: (value) => value[2],
    heads: () => ["firm_key", "firm", "uei", "cage"],
    csv: (value) => value.slice(1, 5),
  },
  position: {
    at: ([leading, positions], test) => positions[test < 0 ? leading : test],
    draw(value, column, test) {
      const position = this.at(value, test);
      const flag = value[2] ? [" ", element("span", "flag", value[2])] : [];
      return [chip(position, column.words[position] ?? position), ...flag];
    },
    text: (value) => value[2],
    key(value, column, test) {
      return rank(this.at(value, test), column);
    },
    facet(value, test) {
      return this.at(value, test);
    },
    heads: () => ["position", "contradiction"],
    csv(value, test) {
      return [this.at(value, test), value[2]];
    },
  },
  excerpt: {
    draw([before, marked, after, place]) {
      const text = element("bdi");
      text.append(before, ...(marked ? [element("mark", "", marked)] : []), after);
      return [text, element("span", "where", place)];
    },
    text: (value) => value.join(""),
    key: (value) => value.join("").toLowerCase(),
    facet: (value) => value.join(""),
    heads: () => ["text", "place"],
    csv: ([before, marked, after, place]) => [before + marked + after, place],
  },
};
