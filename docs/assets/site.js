/* Small conveniences of every page; the pages work without them. */

import { onFirstUse, ROOT } from "./loader.js";

/** The role last chosen is remembered on the device, and offered where roles are chosen. */
const rememberRole = () => {
  try {
    const chosen = localStorage.getItem("peran");
    for (const link of document.querySelectorAll(".switch a[data-role], .doors a[data-role]")) {
      if (link.dataset.role === chosen) link.classList.add("yours");
      link.addEventListener("click", () => localStorage.setItem("peran", link.dataset.role));
    }
  } catch {
    /* storage may be off */
  }
};

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

/** The list of all questions can be read without the search; the form would lead there, too. */
const searchIsLost = (box) => {
  const link = document.createElement("a");
  link.href = `${ROOT}faq/index.html?q=${encodeURIComponent(box.value)}`;
  link.textContent = "Buka semua pertanyaan";
  return ["Pencarian gagal dimuat. ", link];
};

const offerSearch = (box) => {
  const search = onFirstUse(
    SEARCH_FILES,
    () => Search.start(),
    () => searchIsLost(box),
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
  if (/#cari=|[?]q=./.test(location.href)) search();
};

/** Scripts of pages run by themselves. */
const runsItself = () => null;

/** What else this kind of page runs; as a request of its own, for which the first picture doesn't wait. */
const loadMore = ({ script }) => {
  if (script) onFirstUse([script], runsItself, () => ["Halaman ini belum lengkap dimuat. Muat ulang halaman ini."])();
};

rememberRole();
offerCopying(document.querySelectorAll("[data-copy]"));
letMenuClose(document.querySelector(".menu"));
offerSearch(document.querySelector(".search input"));
loadMore(document.documentElement.dataset);
