/* Inputs for one text: each has its element, its value (null where it says nothing), and tells of a change of it. */

import { build, labelled } from "./build.js";

const WIDE = 44; // characters on one line of a form
const TALL = 8; // lines after which a text is scrolled

const rowsFor = (text, least) => {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDE)), 0);
  return Math.min(TALL, Math.max(least, lines));
};

const textArea = (value, keepsLines) => {
  const least = keepsLines ? 4 : 1;
  const area = build("textarea", { value, rows: rowsFor(value, least), spellcheck: false });
  area.addEventListener("input", () => {
    area.rows = rowsFor(area.value, least);
  });
  // Only where each line counts does Enter begin a new one.
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !keepsLines && !event.ctrlKey) event.preventDefault();
  });
  return area;
};

const nameOf = (word) => word.replace(/[_-]/g, " ");

const choice = (field, value, options) => {
  const given = field.refers ? options[field.refers] || [] : field.choices.map((word) => [word, nameOf(word)]);
  const isKnown = !value || given.some(([id]) => id === value);
  const all = [["", "– tidak diisi –"], ...given, ...(isKnown ? [] : [[value, `${value} (tidak dikenal)`]])];
  const select = build("select", {}, ...all.map(([id, name]) => build("option", { value: id, textContent: name })));
  select.value = value;
  return select;
};

const CONTROLS = {
  teks: (field, value) => textArea(value, false),
  baris: (field, value) => textArea(value, true),
  tanggal: (field, value) => build("input", { type: "date", value }),
  angka: (field, value) => build("input", { inputMode: "numeric", value }),
  pilihan: choice,
};

export const plainInput = (field, given, { options }) => {
  const control = CONTROLS[field.kind](field, given || "", options);
  const input = {
    node: build("div", { className: "ubah-isian" }, ...labelled(control, field)),
    read: () => control.value.trim() && control.value,
    focus: () => control.focus(),
    find: () => input,
  };
  return input;
};
