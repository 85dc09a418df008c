/* Days and times as the office writes them, in the device's own time zone. */

const two = (number) => String(number).padStart(2, "0");

/** "14.05" */
export const clock = (date) => `${two(date.getHours())}.${two(date.getMinutes())}`;

/** "2026-11-27" */
export const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** "14.05", or "27/11 14.05" where that wasn't today. */
export const moment = (date) =>
  day(date) === day(new Date()) ? clock(date) : `${two(date.getDate())}/${two(date.getMonth() + 1)} ${clock(date)}`;
