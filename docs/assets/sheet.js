/* Sheets and letters: ticks remembered on this device, printing, and merged visits. */

import { onFirstUse } from "./loader.js";
import { clearTicks, rememberTicks, showTicks } from "./ticks.js";

const LETTER_LINES = 8;
const LETTER_WIDTH = 70; // characters of a line, about

/** Buttons that need scripts show themselves with what they do. */
const offer = (name, action) => {
  for (const button of document.querySelectorAll(`[data-do=${name}]`)) {
    button.hidden = false;
    button.addEventListener("click", action);
  }
};

/** A text area grows with its text, so that all of it is printed. */
const letGrow = (area) =>
  area.addEventListener("input", () => {
    area.rows = Math.max(LETTER_LINES, area.value.split("\n").length + area.value.length / LETTER_WIDTH + 1);
  });

/** Several services are chosen here; merge.js makes one list of them. */
const offerMerging = (services) => {
  for (const element of document.querySelectorAll(".choosing")) element.hidden = false;
  const merge = onFirstUse(
    MERGE_FILES,
    () => Merge.start(showTicks),
    () => ["Daftar gabungan gagal dimuat. Muat ulang halaman ini."],
  );
  // A choice is in the address, or ticked: just now, before this script ran, or as the browser remembers it.
  const begin = () => {
    if (location.hash.startsWith('#pilih=') || services.querySelector(":checked")) merge();
  };
  services.addEventListener("change", begin);
  window.addEventListener("hashchange", begin);
  begin();
};

offer("print", () => window.print());
offer("clear", clearTicks);
document.querySelectorAll(".letter textarea").forEach(letGrow);
rememberTicks();
document.querySelectorAll(".services").forEach(offerMerging);
