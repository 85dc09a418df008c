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

const shareAddress = (lines) => {
  const here = location.protocol === "file:" ? [] : [location.href];
  return `https://wa.me/?text=${encodeURIComponent([...lines, ...here].join("\n"))}`;
};

const fillList = (merged, visits) => {
  const words = document.getElementById("kata").content.firstElementChild.dataset;
  const notes = notesOf(visits);
  const rows = rowsOf(visits, sheets.papers, words.for);
  say(merged, "services", titles(visits));
  say(merged, "review", titles(visits.filter((visit) => visit.needs_review)));
  say(merged, "without", titles(visits.filter((visit) => visit.is_bare)));
  fillWith(part(merged, "notes"), notes.map(paragraph));
  fillWith(merged.querySelector("tbody"), rows.map((row) => rowElement(row, words)));
  merged.querySelector("table").hidden = rows.length === 0;
  part(merged, "share").href = shareAddress([words.title, titles(visits), ...notes, ...linesOf(rows, words)]);
};

/** {choose, restore}: the services that are ticked, in the address and as one list. */
const choiceOf = (services, merged) => {
  const boxes = Array.from(services.querySelectorAll("input"));
  const gone = paragraph("");
  gone.className = "review";
  gone.setAttribute("role", "status");
  gone.hidden = true;
  services.after(gone);
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const tick = (ids) => {
    for (const box of boxes) box.checked = ids.includes(box.value);
  };
  /** Shows the list of `wanted` services; what it lacks is said. */
  const show = (wanted) => {
    const known = ticked().filter((id) => Object.keys(sheets.visits).includes(id));
    const lacking = wanted.filter((id) => !known.includes(id));
    gone.textContent = GONE + lacking.join(", ");
    gone.hidden = lacking.length === 0;
    merged.hidden = known.length === 0;
    if (known.length > 0) fillList(merged, known.map((id) => sheets.visits[id]));
  };
  /** Lets the address hold what is ticked. */
  const write = () => {
    const ids = ticked().join(",");
    history.replaceState(null, "", ids ? `#pilih=${ids}` : location.pathname + location.search);
  };
  return {
    choose(ids = ticked()) {
      tick(ids);
      write();
      show(ids);
    },
    /** Takes the choice from the address, with what was ticked before this script came. */
    restore(early = []) {
      const found = HASH_OF_CHOICE.exec(location.hash);
      const wanted = [...(found ? found[1].split(/,|%2C/i).filter(Boolean) : []), ...early];
      tick(wanted);
      if (early.length > 0) write();
      show(wanted);
    },
    ticked,
  };
};

/** Keeps one list for the services that are ticked. */
export const start = () => {
  const services = document.querySelector(".services");
  const merged = document.querySelector(".merged");
  const choice = choiceOf(services, merged);
  services.addEventListener("change", () => choice.choose());
  merged.querySelector("[data-do=clear]").addEventListener("click", () => choice.choose([]));
  window.addEventListener("hashchange", () => choice.restore());
  choice.restore(choice.ticked());
};
