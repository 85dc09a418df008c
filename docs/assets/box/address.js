/* The query in the address, so that a link leads to the same results. */

const MOST_SHARED = 200; // longer addresses get lost in messages
const MOST_READ = 600;
const HASH = /^#cari=(.*)$/;

export const hashOf = (query) => `#cari=${encodeURIComponent(query.trim().slice(0, MOST_SHARED))}`;

export const isShared = () => HASH.test(location.hash);

/** The query of a shared link, or of the form sent before the search was there; "" if there is none. */
export const queryInAddress = () => {
  const shared = HASH.exec(location.hash);
  try {
    const query = shared ? decodeURIComponent(shared[1]) : new URLSearchParams(location.search).get("q");
    return (query || "").slice(0, MOST_READ);
  } catch {
    return ""; // not a text at all
  }
};

export const showInAddress = (query) => {
  if (!query.trim() && !isShared()) return;
  try {
    history.replaceState(null, "", query.trim() ? hashOf(query) : location.pathname + location.search);
  } catch {
    /* some browsers refuse it on file:// */
  }
};
