/* An answer's two buttons: it has helped, or not yet. */

import { countsOf, setCounts } from "./counts.js";
import { day } from "./times.js";

export const startTally = (place) => {
  const { tally } = place.dataset;
  const told = place.querySelector("[role=status]");
  const undo = place.querySelector("[data-undo]");
  let last = null;
  const add = (date, which, step) => {
    const counts = countsOf(date, tally);
    counts[which] = Math.max(0, counts[which] + step);
    setCounts(date, tally, counts);
    const [helped, not] = counts;
    // Where nothing is kept, that is what is told.
    if (told.textContent !== told.dataset.full) told.textContent = told.dataset.today.replace("#", helped).replace("#", not);
    undo.hidden = step < 0;
    last = step < 0 ? null : { date, which };
  };
  for (const button of place.querySelectorAll("[data-counts]")) {
    button.hidden = false;
    button.addEventListener("click", () => add(day(new Date()), Number(button.dataset.counts), 1));
  }
  undo.addEventListener("click", () => {
    if (last) add(last.date, last.which, -1);
    place.querySelector("[data-counts]").focus();
  });
};
