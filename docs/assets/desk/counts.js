/* Whether answers have helped, counted on this device per day and answer. */

import { DEVICE, keep, keysOf, read } from "./store.js";

const PREFIX = "hitung/";

/** A count that is none counts as 0. */
const whole = (number) => (Number.isSafeInteger(number) && number > 0 ? number : 0);

/** [how often an answer has helped on a day, how often not yet]. */
export const countsOf = (date, answer) => {
  const kept = read(DEVICE, `${PREFIX}${date}/${answer}`) || [];
  return [0, 1].map((place) => whole(kept[place]));
};

/** Counts are kept unless all are 0. */
export const setCounts = (date, answer, counts) => keep(DEVICE, `${PREFIX}${date}/${answer}`, counts.some(Boolean) ? counts : null);

/** Every day and answer that has been counted, in the order of days. */
export const counted = () =>
  keysOf(PREFIX)
    .map((name) => {
      const [date, ...rest] = name.split("/");
      const answer = rest.join("/");
      return { date, answer, counts: countsOf(date, answer) };
    })
    .filter(({ counts }) => counts.some(Boolean));
