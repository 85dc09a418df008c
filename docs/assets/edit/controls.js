/* The controls of a preview's page: one beside each record that it shows, and a menu for everything else. */

import { build, trigger } from "./build.js";
import { show } from "./dialog.js";
import { openForm } from "./form.js";
import { undo } from "./news.js";
import { send } from "./send.js";
import { tellFree, waiting } from "./waiting.js";

const LONGEST = 60;
const LISTS = { Topik: "topik", Peran: "peran", Dokumen: "dokumen", Saluran: "saluran", Rujukan: "rujukan", Istilah: "istilah" };
const SINGLE = { Kantor: "kantor", Diagnosis: "diagnosis", "Kata pencarian": "cari" };
const OUTSIDE = new Set(["DL", "H2", "H3", "UL", "OL"]);

const shownName = (shown) => shown.textContent.trim().replace(/\s+/g, " ").slice(0, LONGEST);

const control = (shown) => {
  const { spot } = shown.dataset;
  const made = trigger("Ubah", () => openForm({ spot }), { className: "ubah-di-sini" });
  made.dataset.opens = spot;
  const subject = shown.tagName === "MAIN" ? shown.querySelector("h1") : shown;
  made.setAttribute("aria-label", `Ubah: ${shownName(subject || shown)}`);
  return made;
};

/** Put a control where it says what it changes, without becoming part of a heading or a list. */
const placeControl = (shown) => {
  const made = control(shown);
  const heading = shown.tagName === "MAIN" && shown.querySelector("h1");
  if (heading) heading.after(made);
  else if (OUTSIDE.has(shown.tagName)) shown.after(made);
  else (shown.querySelector(":scope > p:not(.turn)") || shown).append(" ", made);
};

const openList = (kind) =>
  waiting(async () => {
    try {
      const { title, records, add } = await send("daftar", { kind });
      const rows = records.map((each) => build("li", {}, trigger(each.title, () => openForm({ spot: each.spot }), { className: "ubah-ke" })));
      show(title, [build("ul", { className: "ubah-daftar" }, ...rows), trigger(`Tambah ${title.toLowerCase()}`, () => openForm(add))]);
    } catch (error) {
      show("Daftar tidak dapat dibuka", [build("p", { textContent: error.message })]);
    }
  });

const menu = () => {
  const items = [
    trigger("Pertanyaan baru", () => openForm({ new: "Entry" })),
    ...Object.entries(SINGLE).map(([name, kind]) => trigger(name, () => openForm({ spot: `${kind}.yml#` }))),
    ...Object.entries(LISTS).map(([name, kind]) => trigger(name, () => openList(kind))),
    trigger("Urungkan perubahan terakhir", undo),
  ];
  const list = build("ul", {}, ...items.map((item) => build("li", {}, item)));
  const made = build("details", { className: "ubah-menu" }, build("summary", { textContent: "Ubah data" }), list);
  list.addEventListener("click", () => {
    made.open = false;
  });
  made.addEventListener("toggle", tellFree);
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !made.open) return;
    made.open = false;
    made.querySelector("summary").focus();
  });
  const aside = build("aside", { className: "ubah-samping" }, made);
  aside.setAttribute("aria-label", "Ubah data");
  return aside;
};

export const offer = () => {
  for (const shown of document.querySelectorAll("[data-spot]")) placeControl(shown);
  document.body.append(menu());
};
