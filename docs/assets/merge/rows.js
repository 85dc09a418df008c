/* Rows of the merged list as elements, made from the page's own templates. */

const DEEPEST = 3; // the style knows no deeper lines
const OWN_FILE = /^berkas\//;

const clone = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

const withText = (kind, text) => {
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
};

const small = (text, className) => {
  const element = withText("small", text);
  element.className = className;
  return element;
};

const linkTo = (id, address) => {
  const link = clone(id);
  link.href = address;
  return link;
};

/** The words of a line: what it is, under which condition, and what may be chosen. */
const fillWords = (element, { line, situation }, words) => {
  const { joint, name = "", choices = [] } = line;
  if (joint) element.append(`${joint} `);
  if (line.is_option) element.append(clone("kotak"), " ");
  for (const text of [situation, line.condition].filter(Boolean)) {
    element.append(withText("em", text), " ");
  }
  element.append(line.is_head ? withText("b", name) : name, name && choices.length > 0 ? ": " : "");
  for (const [index, choice] of choices.entries()) {
    element.append(index ? ` ${words.or} ` : "", clone("kotak"), ` ${choice}`);
  }
};

const fillTick = (cell, row, words) => {
  const tick = clone("centang");
  const [box, label] = tick.children;
  box.name = row.line.key;
  fillWords(label, row, words);
  cell.append(tick);
};

/** What leads from a line to what is needed for it. */
const addLinks = (cell, { letter, link }) => {
  const { root } = document.documentElement.dataset;
  if (letter) cell.append(" ", linkTo("surat", `${root}surat/${letter}.html`));
  if (link) cell.append(" ", linkTo("formulir", link.replace(OWN_FILE, `${root}$&`)));
};

const fillCopies = (cell, [mark, count, word], words) => {
  if (mark === "box") cell.append(clone("kotak"), count, ...(word ? [" ", small(word, "stated")] : []));
  else cell.append(mark === "unsaid" ? withText("small", words.unsaid) : words[mark] || "");
};

/** A line that only names what follows takes the whole row. */
const widen = (element, name, remarks) => {
  name.colSpan = element.children.length - 1;
  name.append(" ", small(remarks, "said"));
  while (name.nextElementSibling) name.nextElementSibling.remove();
};

const rowElement = (row, words) => {
  const { line } = row;
  const element = clone("baris");
  const [number, name, original, copy] = element.children;
  if (line.depth) element.className = `depth-${Math.min(line.depth, DEEPEST)}`;
  number.textContent = row.number;
  if (row.isTicked) fillTick(name, row, words);
  else fillWords(name, row, words);
  if (line.said) name.append(small(line.said, "said on-screen"));
  if (line.contents) name.append(small(line.contents, "said"));
  if (!row.isTicked) {
    widen(element, name, row.remarks);
    return element;
  }
  addLinks(name, line);
  fillCopies(original, line.original, words);
  fillCopies(copy, line.copy, words);
  element.lastElementChild.textContent = row.remarks;
  return element;
};

/** A group of rows; whom they are for heads them where there are several groups. */
export const groupElement = ({ services, rows }, words, isAlone) => {
  const body = document.createElement("tbody");
  if (!isAlone) {
    const heading = clone("kelompok");
    heading.firstElementChild.textContent = `${words.for} ${services}`;
    body.append(heading);
  }
  body.append(...rows.map((row) => rowElement(row, words)));
  return body;
};
