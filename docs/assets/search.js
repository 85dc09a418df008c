/* The search box on the page: a combobox (WAI-ARIA) over the engine. Works from file:// and under a strict
   Content-Security-Policy. Needs search-data.js. */

import { isShared, queryInAddress, showInAddress } from "./box/address.js";
import { listenForKeys } from "./box/keys.js";
import { panelFor } from "./box/panel.js";
import { statusLine } from "./box/status.js";
import { searchOver } from "./search/engine.js";

/** Enter follows the chosen option, or the best hit; a guess is only offered. */
const enter = ({ selection, options, found }) => {
  const chosen = selection.option();
  const [best] = options;
  if (chosen || (best && !found().low)) (chosen || best).click();
  else if (best) selection.select(0);
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
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!input.value.trim()) return;
    if (!panel.isOpen()) show();
    enter(panel);
  });
  closeElsewhere(form, panel);
  /** Searches for the query of the address, if it has one. */
  const follow = () => {
    const query = queryInAddress();
    if (query) askInBox(query);
    return query;
  };
  window.addEventListener("hashchange", () => isShared() && follow());
  if (!follow() && (input.value.trim() || document.activeElement === input)) update();
};
