// The kinds of values in a table: how each is drawn, searched, sorted and written to CSV. Data becomes text nodes only.
// `text` is what a reader sees, for that is what is searched; `key` is null where a cell is empty, which sorts last.

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

export function dollars(amount) {
  if (amount === "") return "";
  const [whole, cents = "00"] = amount.replace("-", "").split(".");
  return (amount.startsWith("-") ? "-$" : "$") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + "." + cents.padEnd(2, "0");
}

const percent = (value) => (value === "" ? "" : `${Number(value).toFixed(1)} %`);

// An amount as sentences of the page say it, so that a search for it finds its row.
const SCALES = [[1e9, "billion"], [1e6, "million"], [1e3, "thousand"]];
function shortDollars(amount) {
  const size = Math.abs(Number(amount));
  const [scale, name] = SCALES.find(([least]) => size >= least) ?? [];
  return scale ? `$${(size / scale).toFixed(1)} ${name}` : "";
}

export function longDay(iso) {
  if (!iso) return "";
  const [year, month, day] = iso.split("-").map(Number);
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(year, month - 1, day));
  return `${day} ${name} ${year}`;
}

const FIGURES = new Intl.NumberFormat("en-US");
const count = (value) => (value === null ? "" : FIGURES.format(value));

function icon(position) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("class", "icon");
  made.setAttribute("width", 12);
  made.setAttribute("height", 12);
  made.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#i-" + position);
  made.append(use);
  return made;
}

const chip = (position, word) => element("span", "chip p-" + position, icon(position), element("span", "", word));

function linked(id, shown) {
  if (!id) return shown;
  const link = element("a", "", shown);
  link.href = "#" + id;
  return link;
}

// A firm without a card of its own has one of what the register says of it.
const firmName = ([card, key, name]) => linked(card || (key && `firm-of&key=${encodeURIComponent(key)}`), element("bdi", "", name));

const firmIds = ([, , , uei, cage, own]) =>
  [own && "own entity", uei && "UEI " + uei, cage && "CAGE " + cage].filter(Boolean).join(" \u00b7 ");

// A duty is [clause, answer, what it asks, why, deadline].
function dutyLine([clause, answer, asks, reason, due], { answers }) {
  const line = element("li", "", element("strong", "", clause), ` ${answers[answer].word}. ${reason} `);
  line.append(element("span", "quiet", [asks, due].filter(Boolean).join(". ")));
  return line;
}

const wordOf = (value, { words }) => words[value] ?? String(value ?? "");
// A value's place in the order of its vocabulary; unknown ones come behind.
const rank = (value, { order }) => (value === "" ? null : (order.indexOf(value) + 1 || order.length + 1));

const plain = {
  draw: (value) => [String(value ?? "")],
  text: (value) => String(value ?? ""),
  key: (value) => String(value ?? "").toLowerCase() || null,
  facet: (value) => [String(value ?? "")],
  heads: (column) => [column.name],
  csv: (value) => [value],
};
const word = { ...plain, draw: (value, column) => [wordOf(value, column)], text: wordOf, key: rank };

export const KINDS = {
  text: plain,
  long: plain,
  word,
  code: { ...plain, draw: (value) => (value ? [element("code", "", value)] : []) },
  contract: {
    ...plain,
    draw: ([page, name]) => [linked(page, element("code", "", name))],
    text: ([, name]) => name,
    key: ([, name]) => name.toLowerCase() || null,
    facet: ([, name]) => [name],
    csv: ([, name]) => [name],
  },
  number: { ...plain, draw: (value) => [count(value)], text: count, key: (value) => value, largestFirst: true },
  money: { ...plain, draw: (value) => [dollars(value)], text: (value) => [dollars(value), value, shortDollars(value)].join("\n"), key: (value) => (value === "" ? null : Number(value)), largestFirst: true },
  percent: { ...plain, draw: (value) => [percent(value)], text: percent, key: (value) => (value === "" ? null : Number(value)), largestFirst: true },
  day: { ...plain, draw: (value) => [longDay(value)], text: longDay, key: (value) => value || null },
  answer: { ...word, draw: (value, { answers }) => [chip(answers[value].icon, answers[value].word)] },
  duties: {
    ...plain,
    draw(duties, column) {
      const chips = duties.map(([clause, answer]) => {
        const { icon: mark, word: said } = column.answers[answer];
        const made = chip(mark, clause);
        made.append(element("span", "unseen", `: ${said}`));
        return element("li", "", made);
      });
      const lines = duties.map((duty) => dutyLine(duty, column));
      const whole = element("details", "duties", element("summary", "", "Why"), element("ul", "answers", ...lines));
      return [element("ul", "chips", ...chips), whole];
    },
    text: (duties) => duties.map(([clause]) => clause).join("\n"),  // what is folded is not searched
    key: (duties) => duties.length,
    facet: (duties) => duties.map(([clause]) => clause),
    csv: (duties) => [duties.map(([clause, answer]) => `${clause}: ${answer}`).join("; ")],
  },
  firm: {
    draw(value) {
      const ids = firmIds(value);
      return [firmName(value), ...(ids ? [element("small", "", ids)] : [])];
    },
    text: (value) => [...value.slice(1, 5), firmIds(value)].join("\n"),
    key: (value) => value[2].toLowerCase() || null,
    facet: (value) => [value[2]],
    heads: () => ["firm_key", "firm", "uei", "cage"],
    csv: (value) => value.slice(1, 5),
  },
  position: {
    at: ([leading, positions], test) => positions[test < 0 ? leading : test],
    draw(value, column, test) {
      const position = this.at(value, test);
      const flag = value[2] ? [" ", element("span", "flag", value[2])] : [];
      return [chip(position, wordOf(position, column)), ...flag];
    },
    text(value, column, test) {
      return `${wordOf(this.at(value, test), column)}\n${value[2]}`;
    },
    key(value, column, test) {
      return rank(this.at(value, test), column);
    },
    facet(value, test) {
      return [this.at(value, test)];
    },
    heads: () => ["position", "contradiction"],
    csv(value, test) {
      return [this.at(value, test), value[2]];
    },
  },
  excerpt: {
    draw([before, marked, after, place]) {
      const text = element("bdi", "", before, ...(marked ? [element("mark", "", marked)] : []), after);
      return [text, element("span", "where", place)];
    },
    text: (value) => value.slice(0, 3).join("") + "\n" + value[3],
    key: (value) => value.join("").toLowerCase() || null,
    facet: (value) => [value.join("")],
    heads: () => ["text", "place"],
    csv: ([before, marked, after, place]) => [before + marked + after, place],
  },
};
