/* Letters: what is typed is kept while the tab is open, and printed whole. */

import { offer } from "./offer.js";

/** A field shows one line, or a part of its text; on paper all of it stands in an element of its own. */
const letPrint = (field) => {
  const paper = document.createElement("span");
  paper.className = "written on-paper";
  field.after(paper);
  return () => {
    paper.textContent = field.value;
    // An empty field is printed itself, as a line for the pen.
    field.classList.toggle("on-screen", field.value.trim() !== "");
  };
};

/** Where the style can't let it, a text area grows with its text. */
const grow = (area) => {
  if (area.scrollHeight > area.clientHeight) area.rows = Math.ceil((area.rows * area.scrollHeight) / area.clientHeight);
};

/** What the visitor has typed, for as long as the tab is open; the draft itself may be another tomorrow. */
const keep = (form, fields) => {
  const key = `surat/${form.dataset.letter}`;
  const save = () => {
    const typed = fields.filter((field) => field.value !== field.defaultValue);
    try {
      sessionStorage.setItem(key, JSON.stringify(typed.map(({ name, value }) => [name, value])));
    } catch {
      /* storage may be off */
    }
  };
  try {
    for (const [name, value] of JSON.parse(sessionStorage.getItem(key)) || []) form.elements[name].value = value;
  } catch {
    /* storage may be off, or hold something else */
  }
  return save;
};

const letWrite = (form) => {
  const all = Array.from(form.elements);
  const fields = all.filter(({ name }) => name);
  const save = keep(form, fields);
  const prints = fields.map(letPrint);
  const show = () => {
    for (const print of prints) print();
    form.querySelectorAll("textarea").forEach(grow);
  };
  const update = () => {
    save();
    show();
  };
  form.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update)); // the fields are emptied after the event
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    all[all.indexOf(event.target) + 1].focus();
  });
  show();
};

offer("print", () => window.print());
letWrite(document.querySelector(".letter"));
