// CSV that no spreadsheet program takes for formulas: such a text gets an apostrophe in front.

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text may begin with one, and a spreadsheet program skips it
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export function csvField(value) {
  const text = String(value ?? "");
  const plainNumber = /^-?\d+(\.\d+)?$/.test(text);
  return '"' + (FORMULA.test(text) && !plainNumber ? "'" + text : text).replaceAll('"', '""') + '"';
}

export function csvText(rows) {
  return "\uFEFF" + rows.map((row) => row.map(csvField).join(",") + "\r\n").join("");
}

export function saveText(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
