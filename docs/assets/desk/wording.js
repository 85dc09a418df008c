/* A package as text: a line "*label*: value" for each of its fields; what goes on in further lines is indented, so that
   no line of a value is taken for a label. */

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

export const labelled = (label, value) => `*${label}*: ${value.trim().split(LINE_END).join("\n  ")}`;

/** Without halves of characters, which no address can hold. */
export const wellFormed = (text) => text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");

/** Where the value of `label` begins in a line; nowhere: 0. Signs for bold may have been lost on the way. */
const valueAfter = (label, line) => {
  const start = line.startsWith("*") ? 1 : 0;
  if (!line.startsWith(label, start)) return 0;
  const end = start + label.length;
  const colon = line.startsWith("*", end) ? end + 1 : end;
  return line.startsWith(":", colon) ? colon + 1 : 0;
};

/** From each of `labels` that is in a pasted package to its value there. */
export const valuesIn = (text, labels) => {
  const names = labels.map((label) => label.toLowerCase());
  const longest = Math.max(...names.map((name) => name.length)) + 3;
  const values = new Map();
  let current = "";
  for (const line of text.split(LINE_END)) {
    const head = line.slice(0, longest).toLowerCase();
    const place = names.findIndex((name) => valueAfter(name, head));
    if (place >= 0) {
      current = values.has(labels[place]) ? "" : labels[place];
      if (current) values.set(current, [line.slice(valueAfter(names[place], head)).trim()]);
    } else if (/^\*[^*]+\*:/.test(head)) {
      current = ""; // a label of another package
    } else if (current) {
      values.get(current).push(line.trim());
    }
  }
  return new Map(Array.from(values, ([label, lines]) => [label, lines.join(" ").trim()]));
};
