/* The search of a large office: what a query needs is loaded once typing rests, then it is searched again. */

import { button, linkTo, make } from "./box/elements.js";
import { load, ROOT } from "./loader.js";

export { openParts } from "./search/parts.js";

// Milliseconds: half a word would load what nobody asks for; and the longest wait before a connection counts as lost.
const REST = 200;
const LONGEST_WAIT = 20000;
const WAITS = "Mencari …";
const LOST = "Sebagian data pencarian gagal dimuat.";

const lostAfter = (time) =>
  new Promise((unused, lost) => {
    setTimeout(lost, time);
  });

/** A function that loads a part, once; after a failure once more. */
const loadingOf = ({ edition, parts }) => {
  const loading = new Map();
  const loadPart = async (name) => {
    try {
      await Promise.race([load(`assets/search-${name}.${edition}.js`), lostAfter(LONGEST_WAIT)]);
    } finally {
      loading.delete(name);
    }
    if (!parts[name]) throw new Error(name);
  };
  return (name) => {
    if (!loading.has(name)) loading.set(name, loadPart(name));
    return loading.get(name);
  };
};

/** A function that searches for a query and hands over what was found, at once if nothing has to be loaded, after a
    rest if it `isTyped`; nothing if another query follows or the panel is closed before. */
export const patient = (search, panel, status) => {
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
      const again = button("copy", "Coba lagi", () => find(query, found, false));
      panel.say([make("p", "hit-none", LOST), again, " ", linkTo(`${ROOT}faq/index.html`, "", "Buka semua pertanyaan A–Z")]);
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
