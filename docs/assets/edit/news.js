/* What has just been done, told until it is taken note of, also on the page that shows it. */

import { build, trigger } from "./build.js";
import { send } from "./send.js";

const NEWS = "ubah-kabar";
const GOAL = "ubah-tujuan"; // read by live.js

const line = build("p", { className: "ubah-kabar" });
line.setAttribute("role", "status");

const report = (said, ...actions) => {
  line.textContent = "";
  line.append(said, " ", ...actions, " ", trigger("Tutup", () => line.remove()));
  document.body.append(line);
};

export const undo = async () => {
  try {
    const { said } = await send("urung", {});
    sessionStorage.setItem(NEWS, JSON.stringify({ said }));
    report(`Tersimpan, ${said}. Halaman segera diperbarui.`);
  } catch (error) {
    report(error.message);
  }
};

/** Tell what was `said` of a change, now and when the page shows it; `go` is where it then leads. */
export const announce = ({ said, go, spot }) => {
  sessionStorage.setItem(NEWS, JSON.stringify({ said, spot }));
  if (go) sessionStorage.setItem(GOAL, go);
  report(`Tersimpan, ${said}. Halaman segera diperbarui.`, trigger("Urungkan", undo));
};

/** On the page that shows a change: tell of it. */
export const tellNews = () => {
  const news = JSON.parse(sessionStorage.getItem(NEWS) || "null");
  sessionStorage.removeItem(NEWS);
  if (!news) return;
  report(`Tersimpan, ${news.said}.`, trigger("Urungkan", undo));
  const control = news.spot && document.querySelector(`[data-opens="${CSS.escape(news.spot)}"]`);
  if (control) control.focus({ preventScroll: true });
};
