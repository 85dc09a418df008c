/* What the device remembers: the role chosen last and the last queries; nothing leaves it. */

const QUERIES = "pencarian";
const MOST_QUERIES = 5;
const MOST_KEPT_CHARACTERS = 80; // a pasted page is no query to come back to

const recall = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be off
  }
};

export const rememberedRole = () => recall("peran");

export const recentQueries = () => {
  try {
    const list = JSON.parse(recall(QUERIES));
    return Array.isArray(list) ? list.filter((query) => typeof query === "string").slice(0, MOST_QUERIES) : [];
  } catch {
    return []; // something else is stored there
  }
};

const store = (queries) => {
  try {
    localStorage.setItem(QUERIES, JSON.stringify(queries.slice(0, MOST_QUERIES)));
  } catch {
    /* storage may be off */
  }
};

export const forgetQuery = (query) => store(recentQueries().filter((other) => other !== query));

export const forgetAllQueries = () => store([]);

export const keepQuery = (typed) => {
  const query = typed.trim().slice(0, MOST_KEPT_CHARACTERS);
  if (query) store([query, ...recentQueries().filter((other) => other !== query)]);
};
