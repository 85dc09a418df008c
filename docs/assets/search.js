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
    if (!input.value.trim()) return;
    if (!panel.isOpen()) show();
    const [best] = panel.found().low ? [] : panel.options;
    const wanted = panel.selection.option() || best;
    if (wanted) wanted.click();
    else say(panel.refuse());
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

export const start = () => {
  const form = document.querySelector(".search");
  const input = form.querySelector("input");
  const search = searchOver(searchData);
  const status = statusLine();
  /** Searches for what stands in the box. */
  const show = () => panel.show(input.value.trim() ? search(input.value) : null);
  /** Searches, and tells what was found once typing rests. */
  const update = () => {
    show();
    status.tell(panel.found(), panel.options.length, () => showInAddress(input.value));
  };
  const ask = (query) => {
    input.value = query;
    update();
  };
  const askInBox = (query) => {
    ask(query);
    input.focus();
  };
  const panel = panelFor(input, document.documentElement.dataset.root, searchData, askInBox);
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
  /** Searches for the query of the address, if it has one. */
  const follow = () => {
    const query = queryInAddress();
    if (query) askInBox(query);
    return query;
  };
  window.addEventListener("hashchange", follow);
  // What was typed or sent before the search was there comes first.
  if (input.value.trim() || (!follow() && document.activeElement === input)) update();
};
