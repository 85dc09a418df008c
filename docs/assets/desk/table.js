/* All counts of the device: shown per answer, saved as a file, emptied. */

import { offer } from "../offer.js";
import { counted, setCounts } from "./counts.js";
import { csv } from "./csv.js";

/** The title of an answer, as the page lists it. */
const titleOf = (answer) => {
  const link = Array.from(document.querySelectorAll(".entries a")).find((each) => each.getAttribute("href") === `${answer}.html`);
  return link ? link.firstElementChild.textContent : answer;
};

const totals = () => {
  const found = new Map();
  for (const { answer, counts } of counted()) {
    const sums = found.get(answer) || [0, 0];
    found.set(answer, sums.map((sum, place) => sum + counts[place]));
  }
  return Array.from(found);
};

const rowOf = ([answer, counts]) => {
  const row = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = titleOf(answer);
  const cells = counts.map((count) => Object.assign(document.createElement("td"), { textContent: count }));
  row.append(head, ...cells);
  return row;
};

const download = ({ columns, file }) => {
  const rows = counted().map(({ date, answer, counts }) => [date, answer, titleOf(answer)].concat(counts));
  const address = URL.createObjectURL(new Blob([csv([columns.split(";"), ...rows])], { type: "text/csv" }));
  Object.assign(document.createElement("a"), { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address));
};

export const startTable = (place) => {
  const around = place.parentElement;
  const table = place.querySelector("table");
  const told = around.querySelector("[role=status]");
  const undo = around.querySelector("[data-undo]");
  let emptied = [];
  const show = () => {
    const rows = totals().map(rowOf);
    const body = table.tBodies[0];
    body.textContent = "";
    body.append(...rows);
    table.hidden = rows.length === 0;
    around.querySelector("[data-none]").hidden = rows.length > 0;
  };
  const empty = () => {
    emptied = counted();
    for (const { date, answer } of emptied) setCounts(date, answer, []);
    told.textContent = told.dataset.emptied;
    undo.hidden = emptied.length === 0;
    show();
  };
  undo.addEventListener("click", () => {
    for (const { date, answer, counts } of emptied) setCounts(date, answer, counts);
    told.textContent = "";
    undo.hidden = true;
    show();
  });
  offer("export", () => download(place.dataset));
  offer("empty", empty);
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", show);
  show();
};
