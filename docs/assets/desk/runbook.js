/* A role's own steps: ticked with the time at which they were done; what is only for whom nothing has helped is
   revealed in order. */

import { DEVICE, keep, read } from "./store.js";
import { clock, moment } from "./times.js";

const bar = document.querySelector("[data-desk]");
const boxes = Array.from(document.querySelectorAll(".tick input"));
const rungs = Array.from(document.querySelectorAll(".rung"));
const onwards = Array.from(document.querySelectorAll(".onward"));
const KEY = `kerja/${bar ? bar.dataset.desk : ""}`;

/** What is called when a tick changes. */
const watchers = [];

/** {done: times by a step's number, open: how many rungs the reader has asked for}, whatever is stored. */
const state = () => {
  const { done, open } = read(DEVICE, KEY) || {};
  const times = {};
  for (const { name } of boxes) {
    const kept = done ? done[name] : null;
    const time = new Date(kept);
    if (Number.isFinite(kept) && !Number.isNaN(time.getTime())) times[name] = time;
  }
  return { times, open: Number(open) || 0 };
};

const save = (times, open) => {
  const done = {};
  for (const name of Object.keys(times)) done[name] = times[name].getTime();
  keep(DEVICE, KEY, { done, open });
};

/** When the step of this number was done; undefined if it wasn't. */
export const doneAt = (number) => {
  const time = state().times[number];
  return time && moment(time);
};

export const onTicks = (watcher) => watchers.push(watcher);

const isBefore = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) && !other.contains(one);

/** Whether the reader has got as far as this rung: asked for it or one after it, ticked something on it, or all before. */
const isReached = (rung, place, { times, open }) => {
  const before = boxes.filter((box) => isBefore(box, rung));
  const target = document.getElementById(location.hash.slice(1));
  return (
    place < open ||
    Boolean(target && rung.contains(target)) ||
    boxes.some((box) => rung.contains(box) && times[box.name]) ||
    (before.length > 0 && before.every((box) => times[box.name]))
  );
};

/** Whether there is anything to begin again with. */
export const hasBegun = () => {
  const { times, open } = state();
  return open > 0 || Object.keys(times).length > 0;
};

const show = () => {
  const now = state();
  for (const box of boxes) {
    const time = now.times[box.name];
    box.checked = Boolean(time);
    box.nextElementSibling.textContent = time ? clock(time) : "";
    box.parentElement.title = time ? moment(time) : "";
  }
  const reached = rungs.map((rung, place) => isReached(rung, place, now));
  const due = reached.indexOf(false, reached.lastIndexOf(true) + 1);
  for (const [place, rung] of rungs.entries()) {
    const isOpen = due < 0 || place < due;
    rung.classList.toggle("reached", isOpen);
    onwards[place].classList.toggle("passed", isOpen);
    onwards[place].classList.toggle("due", place === due);
  }
  for (const watcher of watchers) watcher();
};

const tick = ({ target }) => {
  const { times, open } = state();
  if (target.checked) times[target.name] = new Date();
  else delete times[target.name];
  save(times, open);
  show();
};

/** Forgets all ticks and all that was revealed. */
export const restart = () => {
  keep(DEVICE, KEY, null);
  show();
};

export const startRunbook = () => {
  document.querySelector("main").classList.add("folding");
  // What was ticked before this script came counts, too.
  const { times, open } = state();
  for (const box of boxes) if (box.checked && !times[box.name]) times[box.name] = new Date();
  if (Object.keys(times).length > 0) save(times, open);
  for (const box of boxes) box.addEventListener("change", tick);
  for (const [place, onward] of onwards.entries()) {
    onward.addEventListener("click", () => {
      save(state().times, Math.max(state().open, place + 1));
      show();
    });
  }
  window.addEventListener("hashchange", show);
  window.addEventListener("storage", show);
  // A page that comes back from the browser's memory has heard nothing meanwhile.
  window.addEventListener("pageshow", (event) => event.persisted && show());
  show();
};
