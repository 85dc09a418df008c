/* What has just been done, told on the page that shows it until somebody has taken note. */

import { ROOT } from "../loader.js";
import { build, trigger } from "./build.js";
import { send } from "./send.js";

const NEWS = "ubah-kabar";
const GOAL = "ubah-tujuan"; // read by live.js
const SAVED = "ubah-tersimpan"; // heard by live.js

const line = build("p", { className: "ubah-kabar" });
line.setAttribute("role", "status");

const takeNote = () => {
  sessionStorage.removeItem(NEWS);
  line.remove();
};

const report = (said, ...actions) => {
  line.textContent = "";
  line.append(said, " ", ...actions, " ", trigger("Tutup", takeNote));
  document.body.append(line);
};

/** Remember what was `said` for the page that shows the change, which may be loaded anew more than once; `moment` is when. */
const remember = ({ said, moment, go, spot }) => {
  const { pathname } = go ? new URL(ROOT + go, location.href) : location;
  sessionStorage.setItem(NEWS, JSON.stringify({ said, spot, pathname }));
  if (go) sessionStorage.setItem(GOAL, go);
  document.dispatchEvent(new CustomEvent(SAVED, { detail: moment }));
};

export const undo = async () => {
  try {
    const done = await send("urung", {});
    remember(done);
    report(`Tersimpan, ${done.said}. Halaman segera diperbarui.`);
  } catch (error) {
    report(error.message);
  }
};

/** Tell what was done to the record at a spot; it may lead to another page. */
export const announce = (done) => {
  remember(done);
  report(`Tersimpan, ${done.said}. Halaman segera diperbarui.`, trigger("Urungkan", undo));
};

/** On the page that shows a change: tell of it. */
export const tellNews = () => {
  const { said, spot, pathname } = JSON.parse(sessionStorage.getItem(NEWS) || "{}");
  if (pathname !== location.pathname) {
    sessionStorage.removeItem(NEWS);
    return;
  }
  report(`Tersimpan, ${said}.`, trigger("Urungkan", undo));
  const control = spot && document.querySelector(`[data-opens="${CSS.escape(spot)}"]`);
  if (control) control.focus({ preventScroll: true });
};
