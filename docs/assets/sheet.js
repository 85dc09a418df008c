/* Sheets: ticks remembered on this device, printing, and merged visits. */

import { onFirstUse } from "./loader.js";
import { offer } from "./offer.js";

/** The ticks of a sheet. A new version of the sheet begins without ticks: its rows may be others. */
const rememberTicks = (sheet) => {
  const prefix = `lembar/${sheet.dataset.sheet}/`;
  const key = prefix + sheet.dataset.version;
  const boxes = Array.from(sheet.querySelectorAll("input"));
  const tick = (names) => {
    for (const box of boxes) box.checked = names.includes(box.name);
  };
  const save = () => {
    try {
      localStorage.setItem(key, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.name)));
    } catch {
      /* storage may be off */
    }
  };
  try {
    tick(JSON.parse(localStorage.getItem(key)) || []);
    for (const old of Object.keys(localStorage)) if (old.startsWith(prefix) && old !== key) localStorage.removeItem(old);
  } catch {
    /* storage may be off, or hold something else */
  }
  sheet.addEventListener("change", save);
  offer("clear", () => {
    tick([]);
    save();
  });
};

/** Several services are chosen here; merge.js makes one list of them. */
const offerMerging = (services) => {
  for (const element of document.querySelectorAll(".choosing")) element.hidden = false;
  const merge = onFirstUse(
    MERGE_FILES,
    () => Merge.start(),
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
document.querySelectorAll("[data-sheet]").forEach(rememberTicks);
document.querySelectorAll(".services").forEach(offerMerging);
