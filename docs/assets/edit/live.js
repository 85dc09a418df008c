/* Shows a preview's page anew when its site has changed: instead of MkDocs's inline script, which the pages' policy
   forbids. While a form is open it waits, and afterwards the page stands where it stood. */

const AGAIN = 3000; // milliseconds until the server is asked again after it didn't answer
const PLACE = "ubah-gulir";
const GOAL = "ubah-tujuan"; // written by news.js

const { epoch } = document.currentScript.dataset;
let asking = null;
let isDue = false;

const openForm = () => document.querySelector("dialog.ubah[open]");

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

const reloadWhenClosed = () => {
  isDue = true;
  const form = openForm();
  if (form) form.addEventListener("close", reload, { once: true });
  else reload();
};

const poll = async () => {
  const control = new AbortController();
  asking = control;
  try {
    const answer = await fetch(`/livereload/${epoch}/${Date.now()}`, { signal: control.signal });
    if (!answer.ok) throw new Error(answer.status);
    if (Number(await answer.text()) > Number(epoch)) reloadWhenClosed();
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
addEventListener("pagehide", () => asking && asking.abort());
watch();
