/* The query in the address, so that a link leads to the same results. */

// Longer addresses get lost in messages.
const MOST_SHARED = 200;
const SHARED = "#cari=";

export const hashOf = (query) => SHARED + encodeURIComponent(query.trim().slice(0, MOST_SHARED));

const isShared = () => location.hash.startsWith(SHARED);

/** The query of a shared link; "" if there is none. */
export const queryInAddress = () => {
  try {
    return isShared() ? decodeURIComponent(location.hash.slice(SHARED.length)) : "";
  } catch {
    // It is no text at all.
    return "";
  }
};

export const showInAddress = (query) => {
  const isAsked = query.trim() !== "";
  if (!isAsked && !isShared()) return;
  try {
    history.replaceState(null, "", isAsked ? hashOf(query) : location.pathname + location.search);
  } catch {
    // Some browsers refuse it on file://.
  }
};
