/* Shows a preview's page anew when its site has changed: instead of MkDocs's inline script, which the pages' policy
   forbids. While a form or the menu is open it waits, and afterwards the page stands where it stood. After something was saved it
   waits for a site that has it: one that was being built meanwhile doesn't. */

const AGAIN = 3000; // milliseconds until the server is asked again after it didn't answer
const PLACE = "ubah-gulir";
const GOAL = "ubah-tujuan"; // written by news.js
const SAVED = "ubah-tersimpan"; // sent by news.js
const FREE = "ubah-lega"; // sent by waiting.js
const BUSY = "dialog.ubah[open], .ubah-menu[open], .ubah-menunggu";

let epoch = Number(document.currentScript.dataset.epoch);
let asking = null;
let isDue = false;

const reload = () => {
  const goal = sessionStorage.getItem(GOAL);
  sessionStorage.removeItem(GOAL);
  if (goal) {
    location.assign(document.documentElement.dataset.root + goal);
    return;
  }
  sessionStorage.setItem(PLACE, JSON.stringify([location.pathname, scrollY]));
  location.reload();
};

const reloadWhenFree = () => {
  isDue = true;
  if (!document.querySelector(BUSY)) reload();
};

const poll = async () => {
  const control = new AbortController();
  asking = control;
  try {
    const answer = await fetch(`/livereload/${epoch}/${Date.now()}`, { signal: control.signal });
    if (!answer.ok) throw new Error(answer.status);
    if (Number(await answer.text()) > epoch) reloadWhenFree();
    else poll();
  } catch {
    if (!control.signal.aborted) setTimeout(poll, AGAIN);
  }
};

const watch = () => {
  if (asking) asking.abort();
  if (document.visibilityState === "visible" && !isDue) poll();
};

const [path, place] = JSON.parse(sessionStorage.getItem(PLACE) || "[]");
sessionStorage.removeItem(PLACE);
if (path === location.pathname) scrollTo(0, place);
document.addEventListener("visibilitychange", watch);
document.addEventListener(FREE, () => isDue && reloadWhenFree());
document.addEventListener(SAVED, ({ detail }) => {
  epoch = Math.max(epoch, detail);
});
addEventListener("pagehide", () => asking && asking.abort());
watch();
