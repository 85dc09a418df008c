/* Sheets: ticks remembered on this device, printing, and merged visits. */

import { onFirstUse } from "./loader.js";
import { offer } from "./offer.js";
import { clearTicks, rememberTicks, showTicks } from "./ticks.js";

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
rememberTicks();
document.querySelectorAll(".services").forEach(offerMerging);
