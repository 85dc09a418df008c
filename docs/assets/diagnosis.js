/* The guided diagnosis: one question at a time out of the page's outline. The address holds the way so far, so
   that it can be shared, and Back and reload keep it; without this script it leads to the place in the outline. */

import { addressed, isState, nearest } from "./diagnosis/address.js";
import { answered } from "./diagnosis/answered.js";
import { endingParts } from "./diagnosis/ending.js";
import { readOutline } from "./diagnosis/outline.js";
import { choiceList } from "./diagnosis/question.js";
import { fill, linkTo, make } from "./box/elements.js";
import { start } from "./copying.js";
import { onFirstUse } from "./loader.js";
import { showRole } from "./role.js";

const GONE = "Alamat ini tidak ada lagi; inilah yang paling dekat dengannya.";

const panel = document.querySelector(".asking");
const states = readOutline(document.querySelector(".outline"));
const site = document.title;
const told = make("p", "", "");
told.setAttribute("role", "status");
panel.prepend(told);

const headingOf = (text) => {
  const heading = make("h2", "", text);
  heading.tabIndex = -1;
  return heading;
};

const questionParts = (state) => [
  headingOf(state.question),
  choiceList(state, states),
  ...(state.link && state.path ? [fill(make("p"), [linkTo(state.link, "", `Baca seluruh jawaban: ${state.title}`)])] : []),
];

let shown = null;

/** Puts the state of this path in the place of the one before. */
const show = (path) => {
  const state = states.get(path);
  const way = answered(state, states);
  const parts = state.question ? questionParts(state) : endingParts(state, way.said, headingOf);
  fill(panel, [told, ...parts, ...way.parts]);
  start(Array.from(panel.querySelectorAll("[data-copy]")));
  panel.classList.toggle("under-way", path !== "");
  document.title = path ? `${panel.querySelector("h2").textContent} – ${site}` : site;
  showRole();
  shown = path;
};

const headToReader = () => panel.querySelector("h2").focus({ preventScroll: true });

/** The ends are loaded with the first answer, and put in where one of them is shown already. */
const loadEnds = onFirstUse(
  END_FILES,
  () => {
    const isRead = panel.contains(document.activeElement);
    if (!states.get(shown).question) show(shown);
    if (isRead) headToReader();
  },
  () => ["Sebagian jawaban gagal dimuat. Muat ulang halaman ini."],
);

/** Follows the address; `isMoving` tells that the page doesn't show yet where it leads. */
const follow = (isMoving) => {
  if (!isState()) return;
  const wanted = addressed();
  const path = nearest(wanted, states);
  if (path !== "") loadEnds();
  if (path !== shown) show(path);
  told.textContent = path === wanted ? "" : GONE;
  told.className = told.textContent && "note";
  if (!isMoving) return;
  panel.scrollIntoView();
  headToReader();
};

/** A page that has just come drops the focus when it is first drawn, if its address names a part of it. */
const keepFocus = () => requestAnimationFrame(() => requestAnimationFrame(() => {
  if (document.activeElement === document.body) headToReader();
}));

// Before the address changes, so that the browser doesn't lead to the outline first.
panel.addEventListener("click", ({ target }) => {
  const link = target.closest(".choices a");
  if (link) panel.classList.add("under-way");
});
window.addEventListener("hashchange", () => follow(true));
// What the browser kept may be in the words of a role that is no longer the chosen one.
window.addEventListener("pageshow", ({ persisted }) => persisted && show(shown));
shown = "";
if (addressed() !== "") {
  follow(true);
  keepFocus();
}
