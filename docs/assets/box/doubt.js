/* The question that decides between the two best hits where it isn't sure which is meant; what knows it is loaded
   with the first doubt. */

import { fill, make } from "./elements.js";

// Share of the best hit's score from which the second may be meant as well.
const CLOSE = 0.6;

/** A function from what was found to the place of the line, for pages below `root`. */
export const doubtLine = (root) => {
  const element = make("div");
  let files = ASKING_FILES;
  let ids = [];
  const fillIn = () => fill(element, window.Asking && ids[1] ? Asking.between(root, ...ids) : []);
  const load = (address) => {
    const script = make("script");
    script.src = root + address;
    script.addEventListener("load", fillIn);
    document.head.append(script);
  };
  return ({ hits: [first, second], low }) => {
    ids = second && (low || second.score >= CLOSE * first.score) ? [first.entry.id, second.entry.id] : [];
    if (ids[1]) {
      files.forEach(load);
      files = [];
    }
    return fillIn();
  };
};
