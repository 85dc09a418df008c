/* The lists of search-data.js, which are written to be small. */

export const setOf = (list) => new Set(list.filter(Boolean));

/** Words, each written as the number of letters that it shares with the one before, and the rest. */
export const listed = (text) => {
  let before = "";
  return (text.match(/[0-9][a-z]*/g) || []).map((part) => {
    before = before.slice(0, Number(part[0])) + part.slice(1);
    return before;
  });
};

/** Lines "value:key,key" as a map from keys to values. */
export const pairs = (lines) => {
  const map = new Map();
  for (const line of lines) {
    const [value, keys] = line.split(":");
    for (const key of keys.split(",")) map.set(key, value);
  }
  return map;
};
