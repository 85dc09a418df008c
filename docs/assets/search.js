/* The search box on the page: a combobox (WAI-ARIA) over the engine. Works from file:// and under a strict
   Content-Security-Policy. Needs search-data.js. */

import { queryInAddress, showInAddress } from "./box/address.js";
import { fitToScreen } from "./box/fitting.js";
import { listenForKeys } from "./box/keys.js";
import { panelFor } from "./box/panel.js";
import { statusLine } from "./box/status.js";
import { searchOver } from "./search/engine.js";

/** Enter follows the chosen option, or the best hit; a guess is only offered, and `say` tells so. */
const followByEnter = (input, panel, show, say) => {
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = panel.selection.option();
    const follow = () => {
      const best = !panel.found().low && panel.options[0];
      if (best) best.click();
      else say(panel.refuse());
    };
    if (chosen) chosen.click();
    else if (input.value.trim()) show(follow);
  });
};

const closeElsewhere = (form, panel) => {
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget)) panel.close();
  });
  document.addEventListener("click", ({ target }) => {
    if (!form.contains(target) && target.isConnected) panel.close();
  });
};

/** Asks for the query of the address, if it has one. */
const askFromAddress = (ask) => {
  const query = queryInAddress();
  if (query) ask(query);
  return query;
};

/** A function that hands over what is found for a query; a large site's (search-parts.js) has to load something first. */
const atOnce = (search) => (query, found) => found(query.trim() ? search(query) : null);

export const start = () => {
  const form = document.querySelector(".search");
  const input = form.querySelector("input");
  const parts = window.Parts;
  const search = searchOver(searchData, parts && parts.openParts);
  const status = statusLine();
  /** Searches for what stands in the box, and then goes on with `next`. */
  const show = (next, isTyped) => {
    const found = (result) => {
      panel.show(result);
      if (next) next();
    };
    find(input.value, found, isTyped);
  };
  /** Tells what was found once typing rests. */
  const tell = () => status.tell(panel.found(), panel.options.length, () => showInAddress(input.value));
  const update = (event) => show(tell, event);
  const ask = (query) => {
    input.value = query;
    update();
  };
  const askInBox = (query) => {
    ask(query);
    input.focus();
  };
  const panel = panelFor(input, document.documentElement.dataset.root, searchData, askInBox);
  const find = parts ? parts.patient(search, input, panel, status) : atOnce(search);
  form.append(panel.element, status.element);

  input.addEventListener("input", update);
  input.addEventListener("focus", () => panel.isOpen() || show());
  listenForKeys(input, panel, ask);
  followByEnter(input, panel, show, (text) => {
    status.say(text);
    showInAddress(input.value);
  });
  closeElsewhere(form, panel);
  fitToScreen(input, panel.element);
  window.addEventListener("hashchange", () => askFromAddress(askInBox));
  // What was typed or sent before the search was there comes first.
  if (input.value.trim() || (!askFromAddress(askInBox) && document.activeElement === input)) update();
};
