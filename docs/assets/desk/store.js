/* What the desk keeps: on this device or, as long as the tab is open, in it. What can't be kept there lasts as long as
   the page, and the reader is told. */

export const DEVICE = "localStorage";
export const TAB = "sessionStorage";

/** What couldn't be kept, by place and key. */
const unkept = new Map();
const full = Array.from(document.querySelectorAll("[data-full]"));

export const read = (place, key) => {
  const name = `${place}/${key}`;
  if (unkept.has(name)) return unkept.get(name);
  try {
    return JSON.parse(window[place].getItem(key));
  } catch {
    return null; // storage is off, or holds something else
  }
};

/** Keeps `value`, or forgets it if it is null. */
export const keep = (place, key, value) => {
  const name = `${place}/${key}`;
  try {
    if (value === null) window[place].removeItem(key);
    else window[place].setItem(key, JSON.stringify(value));
    unkept.delete(name);
  } catch {
    unkept.set(name, value);
    for (const line of full) line.textContent = line.dataset.full;
  }
};

/** The keys on the device that begin with `prefix`, each without it. */
export const keysOf = (prefix) => {
  const names = Array.from(unkept.keys(), (name) => name.slice(DEVICE.length + 1));
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    /* storage is off */
  }
  const found = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return Array.from(new Set(found)).sort();
};
