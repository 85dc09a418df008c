/* The staff's desk: steps to tick, packages to hand on and to receive, a tally. */

import { startPackages } from "./desk/packages.js";
import { startReceiving } from "./desk/received.js";
import { hasBegun, onTicks, restart, startRunbook } from "./desk/runbook.js";
import { startTable } from "./desk/table.js";
import { startTally } from "./desk/tally.js";

const startDesk = (bar) => {
  const told = bar.querySelector("[role=status]");
  const button = bar.querySelector("[data-restart]");
  const packages = [];
  const show = () => {
    button.hidden = !hasBegun() && !packages.some(({ isFilled }) => isFilled());
  };
  packages.push(...startPackages(bar.dataset.desk, show));
  onTicks(show);
  startRunbook();
  button.addEventListener("click", () => {
    for (const { empty } of packages) empty();
    restart();
    told.textContent = told.dataset.cleared;
    told.focus(); // the button is gone
  });
};

document.querySelectorAll("[data-desk]").forEach(startDesk);
document.querySelectorAll("[data-tally]").forEach(startTally);
document.querySelectorAll("[data-counted]").forEach(startTable);
startReceiving();
