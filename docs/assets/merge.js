/* Merged visits: one list of the papers of several services. Needs sheets-data.js. */

import { linesOf, notesOf, rowsOf, titles } from "./merge/papers.js";
import { rowElement } from "./merge/rows.js";

const HASH_OF_CHOICE = /^#pilih=(.*)$/;
const GONE = "Layanan ini tidak ada lagi di daftar: ";

const part = (merged, name) => merged.querySelector(`[data-part=${name}]`);

/** Shows a part with its text, or hides it. */
const say = (merged, name, text) => {
  const element = part(merged, name);
  (element.querySelector("span") || element).textContent = text;
  element.hidden = !text;
};

const paragraph = (text) => {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
};

const fillWith = (element, children) => {
  element.textContent = "";
  element.append(...children);
};

class Choice {
  constructor(services, merged) {
    this.merged = merged;
    this.boxes = Array.from(services.querySelectorAll("input"));
    this.words = document.getElementById("kata").content.firstElementChild.dataset;
    this.gone = document.createElement("p");
    this.gone.className = "review";
    this.gone.setAttribute("role", "status");
    this.gone.hidden = true;
    services.after(this.gone);
  }

  get ids() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }

  tick(ids) {
    for (const box of this.boxes) box.checked = ids.includes(box.value);
  }

  /** Takes the choice from the address, with what was ticked before this script came; what the list lacks is said. */
  restore(early = []) {
    const found = HASH_OF_CHOICE.exec(location.hash);
    const wanted = [...(found ? found[1].split(/,|%2C/i).filter(Boolean) : []), ...early];
    this.tick(wanted);
    if (early.length > 0) this.write();
    this.show(wanted);
  }

  /** Lets the address hold what is ticked. */
  write() {
    const { ids } = this;
    history.replaceState(null, "", ids.length > 0 ? `#pilih=${ids.join(",")}` : location.pathname + location.search);
  }

  update() {
    this.write();
    this.show(this.ids);
  }

  show(wanted) {
    const known = this.ids.filter((id) => Object.keys(sheets.visits).includes(id));
    const lacking = wanted.filter((id) => !known.includes(id));
    this.gone.textContent = GONE + lacking.join(", ");
    this.gone.hidden = lacking.length === 0;
    this.merged.hidden = known.length === 0;
    if (known.length > 0) this.fill(known.map((id) => sheets.visits[id]));
  }

  fill(visits) {
    const { merged, words } = this;
    const notes = notesOf(visits);
    const rows = rowsOf(visits, sheets.papers, words.for);
    say(merged, "services", titles(visits));
    say(merged, "review", titles(visits.filter((visit) => visit.needs_review)));
    say(merged, "without", titles(visits.filter((visit) => visit.papers.length === 0)));
    fillWith(part(merged, "notes"), notes.map(paragraph));
    fillWith(merged.querySelector("tbody"), rows.map((row) => rowElement(row, words)));
    merged.querySelector("table").hidden = rows.length === 0;
    const text = [words.title, titles(visits), ...notes, ...linesOf(rows, words)];
    if (location.protocol !== "file:") text.push(location.href);
    part(merged, "share").href = `https://wa.me/?text=${encodeURIComponent(text.join("\n"))}`;
  }
}

/** Keeps one list for the services that are ticked. */
export const start = () => {
  const services = document.querySelector(".services");
  const merged = document.querySelector(".merged");
  const choice = new Choice(services, merged);
  services.addEventListener("change", () => choice.update());
  merged.querySelector("[data-do=clear]").addEventListener("click", () => {
    choice.tick([]);
    choice.update();
  });
  window.addEventListener("hashchange", () => choice.restore());
  choice.restore(choice.ids);
};
