/* Merged visits: one list of the papers of several services. Needs sheets-data.js. */

import { groupsOf, linesOf, notesOf, titles } from "./merge/papers.js";
import { groupElement } from "./merge/rows.js";

const HASH_OF_CHOICE = /^#pilih=(.*)$/;
const NONE = "Tidak ada layanan yang dipilih.";

const part = (name) => document.querySelector(`[data-part=${name}]`);

/** Shows a part with its text, or hides it. */
const say = (name, text) => {
  const element = part(name);
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

/** Fills in the list of `visits`, and says in one sentence what has become of it. */
const fillList = (merged, visits, showTicks) => {
  const words = document.getElementById("kata").content.firstElementChild.dataset;
  const notes = notesOf(visits);
  const groups = groupsOf(visits, sheets.papers);
  const table = merged.querySelector("table");
  for (const element of merged.querySelectorAll("[data-part=services]")) element.textContent = titles(visits);
  say("review", titles(visits.filter((visit) => visit.needs_review)));
  say("without", titles(visits.filter((visit) => visit.is_bare)));
  fillWith(part("notes"), notes.map(paragraph));
  for (const body of Array.from(table.tBodies)) body.remove();
  table.append(...groups.map((group) => groupElement(group, words, groups.length === 1)));
  showTicks(merged);
  for (const element of merged.querySelectorAll(".checklist, .receipt")) element.hidden = groups.length === 0;
  part("share").href = shareAddress([words.title, titles(visits), ...notes, ...linesOf(groups, words)]);
  const count = table.querySelectorAll("input").length;
  part("count").textContent = `${visits.length} layanan`;
  part("told").textContent = `${visits.length} layanan dipilih; daftar gabungan memuat ${count} baris.`;
};

/** The list, and the way to it, stand only while something is chosen; on paper it then stands alone. */
const reveal = (services, merged, isChosen) => {
  for (const element of [merged, document.querySelector(".chosen")]) element.hidden = !isChosen;
  for (const element of [services, document.querySelector("h1")]) element.classList.toggle("on-screen", isChosen);
};

/** {choose, restore, ticked}: the services that are ticked, in the address and as one list. */
const choiceOf = (services, merged, showTicks) => {
  const boxes = Array.from(services.querySelectorAll("input"));
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const tick = (ids) => {
    for (const box of boxes) box.checked = ids.includes(box.value);
  };
  /** Shows the list of `wanted` services; what it lacks is said. */
  const show = (wanted) => {
    const known = ticked().filter((id) => Object.keys(sheets.visits).includes(id));
    const lacking = wanted.filter((id) => !known.includes(id));
    say("gone", lacking.join(", "));
    reveal(services, merged, known.length > 0);
    if (known.length > 0) fillList(merged, known.map((id) => sheets.visits[id]), showTicks);
    else part("told").textContent = NONE;
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

/** Leads to the list; an address of its own would take the place of the choice. */
const goTo = (heading) => {
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
};

/** Keeps one list for the services that are ticked; `showTicks` ticks what is remembered of its rows. */
export const start = (showTicks) => {
  const services = document.querySelector(".services");
  const merged = document.querySelector(".merged");
  const choice = choiceOf(services, merged, showTicks);
  services.addEventListener("change", () => choice.choose());
  merged.querySelector("[data-do=unchoose]").addEventListener("click", () => choice.choose([]));
  document.querySelector("[data-do=see]").addEventListener("click", () => goTo(merged.querySelector("h2")));
  window.addEventListener("hashchange", () => choice.restore());
  choice.restore(choice.ticked());
};
