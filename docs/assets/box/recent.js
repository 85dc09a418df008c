/* The last queries of this device, offered in an empty box. */

import { button, make } from "./elements.js";
import { forgetAllQueries, forgetQuery, recentQueries } from "./memory.js";

const RECENT = "Pencarian terakhir di perangkat ini";
const FORGET = "Hapus";
const FORGET_ALL = "Hapus semua";

/** The list, or null; `again` is called with the query to search, "" after one was forgotten. */
export const recentList = (again) => {
  const queries = recentQueries();
  if (!queries.length) return null;
  const rows = make("ul");
  for (const query of queries) {
    const row = make("li");
    const forget = button("forget", "×", () => {
      forgetQuery(query);
      again("");
    });
    forget.setAttribute("aria-label", `${FORGET} ${query}`);
    row.append(button("again", query, () => again(query)), forget);
    rows.append(row);
  }
  const all = button("again", FORGET_ALL, () => {
    forgetAllQueries();
    again("");
  });
  const box = make("div", "recent");
  box.append(make("p", "", RECENT), rows, all);
  return box;
};
