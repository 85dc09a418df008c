/* Ticks of things to bring, remembered on this device: each by its row, on whichever page the row stands. */

const PREFIX = "bawa/";

const ticked = new Set();

const boxesOf = (place) => place.querySelectorAll(".checklist input");

/** Takes up what is remembered; while storage is off, that is what this page knows. */
const read = () => {
  try {
    const names = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    ticked.clear();
    for (const name of names) ticked.add(name.slice(PREFIX.length));
    for (const told of document.querySelectorAll(".kept")) told.hidden = false;
  } catch {
    /* storage may be off */
  }
};

/** Each tick is an item of its own, so that no page overwrites what another has saved. */
const keep = (box) => {
  const key = PREFIX + box.name;
  try {
    if (box.checked) localStorage.setItem(key, "1");
    else localStorage.removeItem(key);
  } catch {
    /* storage may be off */
  }
  if (box.checked) ticked.add(box.name);
  else ticked.delete(box.name);
};

/** Ticks the boxes of `place` that are remembered as ticked. */
export const showTicks = (place) => {
  for (const box of boxesOf(place)) box.checked = ticked.has(box.name);
};

const refresh = () => {
  read();
  showTicks(document);
};

export const clearTicks = () => {
  for (const box of boxesOf(document)) {
    box.checked = false;
    keep(box);
  }
};

export const rememberTicks = () => {
  // What was ticked before this script came counts, too.
  const early = Array.from(boxesOf(document)).filter((box) => box.checked);
  read();
  early.forEach(keep);
  showTicks(document);
  document.addEventListener("change", ({ target }) => {
    if (!target.closest(".checklist")) return;
    keep(target);
    showTicks(document);
  });
  window.addEventListener("storage", refresh);
  // A page that comes back from the browser's memory has heard nothing meanwhile.
  window.addEventListener("pageshow", (event) => event.persisted && refresh());
};
