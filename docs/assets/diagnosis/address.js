/* States in the address. */

export const addressOf = (path) => `#${path}`;

// The search of the page's head has its query there.
const SEARCHED = "cari=";

/** The state that the address names, which may not be there. */
export const addressed = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // It is no text at all.
    return location.hash.slice(1);
  }
};

/** Whether the address names a state, and not another part of the page or a search. */
export const isState = () => {
  const named = addressed();
  const part = document.getElementById(named);
  return !named.startsWith(SEARCHED) && !(part && !part.closest(".outline"));
};

/** The longest beginning of `path` that is a state. */
export const nearest = (path, states) => {
  let known = path.replace(/^\/+|\/+$/g, "");
  while (!states.has(known)) known = known.slice(0, Math.max(0, known.lastIndexOf("/")));
  return known;
};
