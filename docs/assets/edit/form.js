/* A form for one record: filled in, saved, and what else can be done with the record. */

import { build, trigger } from "./build.js";
import { close, closeSaved, show, unlessTyped } from "./dialog.js";
import { recordFields } from "./inputs.js";
import { plainInput } from "./plain.js";
import { submit } from "./submit.js";
import { send } from "./send.js";
import { waiting } from "./waiting.js";

const TRY = "Coba lagi";

/** Where a new answer belongs: its topic, and its place in the office's diagnosis. */
const placeInputs = ({ topics, branches }) => {
  const place = {};
  if (topics && topics.length > 0) {
    const field = { key: "topik", label: "Topik", kind: "pilihan", refers: "topik", required: true };
    place.topic = plainInput(field, "", { options: { topik: topics } });
  }
  if (branches && branches.length > 0) {
    const help = "Boleh kosong selama draf; sebelum terbit, diagnosis harus mengantar ke sini. Pilihannya bernama judul ini.";
    const field = { key: "diagnosis", label: "Letak di diagnosis", kind: "pilihan", refers: "cabang", help };
    place.branch = plainInput(field, "", { options: { cabang: branches } });
  }
  return place;
};

const readAll = (inputs) => Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.read()]));

/** The fields that differ from what they held when the form was opened. */
const changedOf = (inputs, before) =>
  Object.fromEntries(Object.entries(readAll(inputs)).filter(([key, value]) => JSON.stringify(value) !== before[key]));

const asTexts = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));

const found = (inputs) => (loc) => inputs[loc[0]] && inputs[loc[0]].find(loc.slice(1));

const crumbs = (above) =>
  above.length > 0 &&
  build(
    "nav",
    { className: "ubah-letak" },
    ...above.map(({ spot, title }) => trigger(title, () => unlessTyped(() => openForm({ spot })), { className: "ubah-ke" })),
  );

/** A button that asks once more before it deletes. */
const deleting = (act) => {
  const sure = trigger("Ya, hapus", act);
  sure.hidden = true;
  const first = trigger("Hapus", () => {
    sure.hidden = false;
    first.hidden = true;
    sure.focus();
  });
  return [first, sure];
};

const tools = (form, where) => {
  const { spot, digest, can } = form;
  const act = (action, more) => () => unlessTyped(() => submit(action, { spot, digest, ...more }, form, where));
  const moves = [
    can.up && trigger("Naik", act("pindah", { by: -1 })),
    can.down && trigger("Turun", act("pindah", { by: 1 })),
    ...(can.delete ? deleting(act("hapus", {})) : []),
  ].filter(Boolean);
  const additions = (can.add || []).map((each) =>
    trigger(each.label, () => unlessTyped(() => openForm({ spot: each.spot, new: each.new }))),
  );
  return [
    moves.length > 0 && build("p", { className: "ubah-alat" }, ...moves),
    additions.length > 0 &&
      build("details", {}, build("summary", { textContent: "Tambah" }), build("p", { className: "ubah-alat" }, ...additions)),
  ].filter(Boolean);
};

const focusOn = (form, inputs) => {
  const wanted = found(inputs)(form.focus.length > 0 ? form.focus : [""]);
  const all = Object.values(inputs);
  const input = wanted || all.find(({ node }) => !node.closest("details")) || all[0];
  if (!input) return;
  const folded = input.node.closest("details");
  if (folded) folded.open = true;
  input.focus();
};

const showForm = (form) => {
  const { inputs, nodes } = recordFields(form.shape, form.value, form);
  const place = placeInputs(form);
  const before = asTexts(form.new ? {} : readAll(inputs));
  const atFirst = JSON.stringify([readAll(inputs), readAll(place)]);
  const find = found(inputs);
  const general = build("div", { className: "ubah-umum", tabIndex: -1 });
  general.setAttribute("role", "alert");
  const save = () => {
    const value = changedOf(inputs, before);
    if (!form.new && Object.keys(value).length === 0) {
      closeSaved();
      return;
    }
    const asked = { spot: form.spot, digest: form.digest, value, ...readAll(place), ...(form.new && { new: form.new }) };
    submit("simpan", asked, form, { content, find });
  };
  const content = build("div", {}, crumbs(form.above), general);
  const some = form.hidden.length > 0 && `Tidak diubah lewat formulir ini, tetap seperti semula: ${form.hidden.join(", ").replace(/_/g, " ")}.`;
  content.append(
    ...nodes,
    ...Object.values(place).map((each) => each.node),
    ...(some ? [build("p", {}, build("small", { textContent: some }))] : []),
    ...tools(form, { content, find }),
    build("p", { className: "ubah-simpan" }, trigger("Simpan", save, { className: "button filled" }), trigger("Batal", close)),
  );
  content.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) save();
    else if (event.key === "Enter" && event.target.tagName === "INPUT") event.preventDefault();
  });
  show(form.title, [content], () => JSON.stringify([readAll(inputs), readAll(place)]) !== atFirst);
  focusOn(form, inputs);
};

/** Open the form for what `asked` names: a record by its address, or a new one at a place. */
export const openForm = (asked) =>
  waiting(async () => {
    try {
      showForm(await send("formulir", asked));
    } catch (error) {
      const again = trigger(TRY, () => openForm(asked));
      show("Formulir tidak dapat dibuka", [build("p", { textContent: error.message }), again]);
    }
  });
