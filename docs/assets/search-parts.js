/* The search of a large office: what a query needs is loaded once typing rests, then it is searched again. */

import { button, fill, linkTo, make } from "./box/elements.js";

export { openParts } from "./search/parts.js";

// Milliseconds: half a word would load what nobody asks for; and the longest wait before a connection counts as lost.
const REST = 200;
const LONGEST_WAIT = 20000;
const WAITS = "Mencari …";
const LOST = "Sebagian data pencarian gagal dimuat.";

const { root } = document.documentElement.dataset;

/** Loads a script for itself: one that is stuck holds up no other, as it would in a row of them. */
const loadAlone = (address) =>
  new Promise((loaded, lost) => {
    const script = make("script");
    script.src = root + address;
    script.addEventListener("load", loaded);
    script.addEventListener("error", lost);
    setTimeout(lost, LONGEST_WAIT);
    document.head.append(script);
  });

/** A function that loads a part, once; after a failure once more, and then from another address, since a browser that
    waits for one waits no second time. */
const loadingOf = ({ edition, parts }) => {
  const loading = new Map();
  let failures = 0;
  const loadPart = (name) =>
    loadAlone(`assets/search-${name}.${edition}.js${failures ? `?${failures}` : ""}`)
      // What came instead of it may be a server's page for lost addresses.
      .then(() => parts[name] || Promise.reject(new Error(name)))
      .catch((error) => {
        failures += 1;
        loading.delete(name);
        throw error;
      });
  return (name) => {
    if (!loading.has(name)) loading.set(name, loadPart(name));
    return loading.get(name);
  };
};

/** A function that searches for a query and hands over what was found, at once if nothing has to be loaded, after a
    rest if it `isTyped`; nothing if another query follows or the panel is closed before. */
export const patient = (search, input, panel, status) => {
  const loadPart = loadingOf(searchData);
  let turn = 0;
  let later = 0;
  const find = (query, found, isTyped) => {
    turn += 1;
    const own = turn;
    const isWanted = () => own === turn && panel.isOpen();
    const fail = () => {
      if (!isWanted()) return;
      status.say(LOST);
      const tryAgain = () => isWanted() && find(query, found);
      window.addEventListener("online", tryAgain, { once: true });
      const again = button("chip", "Coba lagi", () => {
        input.focus();
        tryAgain();
      });
      const all = linkTo(`${root}faq/index.html`, "", "Buka semua pertanyaan A–Z");
      panel.say([make("p", "hit-none", LOST), fill(make("p"), [again]), fill(make("p", "hit-links"), [all])]);
    };
    const goOn = (result) => {
      if (result.wanting.length === 0) return found(result);
      panel.say([make("p", "hit-none", WAITS)]);
      return Promise.all(result.wanting.map(loadPart)).then(() => isWanted() && goOn(search(query)), fail);
    };
    clearTimeout(later);
    status.say("");
    const result = query.trim() ? search(query) : null;
    if (!result) found(result);
    else if (isTyped && result.wanting.length > 0) later = setTimeout(goOn, REST, result);
    else goOn(result);
  };
  return find;
};
