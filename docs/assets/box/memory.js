/* What the device remembers: the role chosen last and the last queries; nothing leaves it. */

const QUERIES = "pencarian";
const MOST_QUERIES = 5;
// A pasted page is no query to come back to.
const MOST_KEPT_CHARACTERS = 80;

const recall = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be off.
    return "";
  }
};

export const rememberedRole = () => recall("peran");

export const recentQueries = () => {
  try {
    return JSON.parse(recall(QUERIES)).filter((query) => typeof query === "string").slice(0, MOST_QUERIES);
  } catch {
    // Nothing is stored there, or something else.
    return [];
  }
};

/** Keeps the recent queries without `query`, behind `first`. */
const store = (query, first) => {
  const queries = [...first, ...recentQueries().filter((other) => other !== query)];
  try {
    localStorage.setItem(QUERIES, JSON.stringify(queries.slice(0, MOST_QUERIES)));
  } catch {
    // Storage may be off.
  }
};

export const forgetQuery = (query) => store(query, []);

export const forgetAllQueries = () => recentQueries().forEach(forgetQuery);

export const keepQuery = (typed) => {
  const query = typed.trim().slice(0, MOST_KEPT_CHARACTERS);
  if (query) store(query, [query]);
};
