/* The last queries of this device, offered in an empty box. */

import { button, make } from "./elements.js";
import { forgetAllQueries, forgetQuery, recentQueries } from "./memory.js";

/** Rows of the list; `again` is called with the query to search, "" after one was forgotten. */
export const recentList = (again) => {
  const rows = make("ul");
  for (const query of recentQueries()) {
    const row = make("li");
    const forget = button("forget", "×", () => {
      forgetQuery(query);
      again("");
    });
    forget.setAttribute("aria-label", `Hapus ${query}`);
    row.append(button("again", query, () => again(query)), forget);
    rows.append(row);
  }
  const all = button("again", "Hapus semua", () => {
    forgetAllQueries();
    again("");
  });
  const box = make("div", "recent");
  box.append(make("p", "", "Pencarian terakhir di perangkat ini"), rows, all);
  return rows.firstChild ? [box] : [];
};
