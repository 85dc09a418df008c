/* Rows of the merged list as elements, made from the page's own templates. */

const DEEPEST = 3; // the style knows no deeper lines

const clone = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

const box = (template, name) => {
  const tick = clone(template);
  tick.querySelector("span").textContent = name;
  return tick;
};

const small = (text, className = "") => {
  const element = document.createElement("small");
  if (className) element.className = className;
  element.textContent = text;
  return element;
};

const nameOf = (line) => line.name || (line.choices || []).join(" / ");

const fillName = (cell, { line, situation }, words) => {
  if (line.joint) cell.append(`${line.joint} `);
  if (line.is_option) cell.append(box("centang", nameOf(line)));
  for (const text of [situation, line.condition].filter(Boolean)) {
    const strong = document.createElement("em");
    strong.textContent = text;
    cell.append(strong, " ");
  }
  const { name = "", choices = [] } = line;
  cell.append(name + (name && choices.length > 0 ? ": " : ""));
  for (const [index, choice] of choices.entries()) {
    if (index) cell.append(` ${words.or} `);
    cell.append(box("pilihan", choice));
  }
  if (line.contents) cell.append(document.createElement("br"), small(line.contents));
};

const fillCopies = (cell, [mark, count, word], line, words) => {
  if (mark === "box") cell.append(box("centang", `${cell.dataset.label}: ${nameOf(line)}`), count, " ", small(word, "stated"));
  else cell.textContent = words[mark] || "";
};

/** A line that only names what follows takes the whole row. */
const widen = (element, name, remarks) => {
  name.colSpan = element.children.length - 1;
  name.append(" ", small(remarks));
  while (name.nextElementSibling) name.nextElementSibling.remove();
};

export const rowElement = (row, words) => {
  const { line } = row;
  const element = clone("baris");
  const [number, name, original, copy, present, absent, remark] = element.children;
  if (line.depth) element.className = `depth-${Math.min(line.depth, DEEPEST)}`;
  number.textContent = row.number;
  fillName(name, row, words);
  if (line.is_head || line.is_open) {
    widen(element, name, row.remarks);
    return element;
  }
  fillCopies(original, line.original, line, words);
  fillCopies(copy, line.copy, line, words);
  for (const cell of [present, absent]) cell.append(box("centang", `${cell.dataset.label}: ${nameOf(line)}`));
  remark.textContent = row.remarks;
  return element;
};
