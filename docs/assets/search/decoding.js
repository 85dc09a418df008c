/* The lists of search-data.js, which are written to be small. */

export const setOf = (list) => new Set(list.filter(Boolean));

/** Words and phrases, each written as how many letters it shares with the one before (A: none, B: one …), and the rest. */
export const listed = (text) => {
  let before = "";
  return (text.match(/[A-Z][^A-Z]*/g) || []).map((part) => {
    before = before.slice(0, parseInt(part[0], 36) - 10) + part.slice(1);
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
