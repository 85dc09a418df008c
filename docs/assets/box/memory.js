/* The last queries, remembered on the device. */

import { device } from "../device.js";

const MOST_QUERIES = 5;
// A pasted page is no query to come back to.
const MOST_KEPT_CHARACTERS = 80;

export const recentQueries = () => {
  try {
    return JSON.parse(device.pencarian).filter((query) => typeof query === "string").slice(0, MOST_QUERIES);
  } catch {
    // Nothing is stored there, or something else.
    return [];
  }
};

/** Keeps the recent queries without `query`, behind `first`. */
const store = (query, first) => {
  const queries = [...first, ...recentQueries().filter((other) => other !== query)];
  device.pencarian = JSON.stringify(queries.slice(0, MOST_QUERIES));
};

export const forgetQuery = (query) => store(query, []);

export const forgetAllQueries = () => recentQueries().forEach(forgetQuery);

export const keepQuery = (typed) => {
  const query = typed.trim().slice(0, MOST_KEPT_CHARACTERS);
  if (query) store(query, [query]);
};
