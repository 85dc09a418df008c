/* Small conveniences of every page; the pages work without them. */

import { element, onFirstUse, ROOT } from "./loader.js";
import { rememberRoles } from "./role.js";

/** Copying is loaded when somebody is about to copy; a click that comes before it is done when it is there. */
const offerCopying = (triggers) => {
  let asked = null;
  const load = onFirstUse(
    COPYING_FILES,
    () => {
      Copying.start(triggers);
      if (asked) asked.click();
    },
    () => ["Penyalin gagal dimuat. Pilih teksnya, lalu salin sendiri."],
  );
  const ask = (event) => {
    event.preventDefault();
    asked = event.currentTarget;
    load();
  };
  for (const form of document.querySelectorAll(".filling")) {
    form.hidden = false;
    form.addEventListener("toggle", load);
  }
  for (const trigger of triggers) {
    trigger.hidden = false;
    trigger.addEventListener("pointerenter", load);
    trigger.addEventListener("focus", load);
    trigger.addEventListener("click", ask);
  }
};

/** The menu closes on Escape and on a click elsewhere. */
const letMenuClose = (menu) => {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
};

/** The list of all questions can be read without the search, and tries again by itself: it is another page. */
const searchIsLost = (box, again) => [
  "Pencarian gagal dimuat. ",
  element("button", { className: "copy", textContent: "Coba lagi", onclick: again }),
  " ",
  element("a", { href: `${ROOT}faq/index.html?q=${encodeURIComponent(box.value)}`, textContent: "Buka semua pertanyaan A–Z" }),
];

const offerSearch = (box) => {
  // Sent as a form, before the search was there.
  const sent = new URLSearchParams(location.search).get("q");
  const search = onFirstUse(
    SEARCH_FILES,
    () => Search.start(),
    () => {
      window.addEventListener("online", search);
      return searchIsLost(box, search);
    },
  );
  box.addEventListener("focus", search);
  box.addEventListener("input", search);
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if ((event.key === "/" && !isTyping) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      box.focus();
    }
  });
  if (sent && !box.value) {
    box.value = sent;
    box.focus();
  }
  if (box.value || location.hash.startsWith("#cari=")) search();
};

/** Scripts of pages run by themselves. */
const runsItself = () => null;

/** What else this kind of page runs; as a request of its own, for which the first picture doesn't wait. */
const loadMore = ({ script }) => {
  if (script) onFirstUse([script], runsItself, () => ["Halaman ini belum lengkap dimuat. Muat ulang halaman ini."])();
};

rememberRoles();
offerCopying(document.querySelectorAll("[data-copy]"));
letMenuClose(document.querySelector(".menu"));
offerSearch(document.querySelector(".search input"));
loadMore(document.documentElement.dataset);
