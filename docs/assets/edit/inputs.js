/* Inputs for whatever a field can hold, made from its description: lists, records in records, several roles. */

import { build, calledIn, trigger, newId } from "./build.js";
import { plainInput } from "./plain.js";

const group = (legend, help, ...inside) =>
  build("fieldset", {}, build("legend", { textContent: legend }), help && build("small", { textContent: help }), ...inside);

const FEW = 2; // records in a list that are shown whole
const MANY = 8; // texts in a list above which it is folded

const fold = (textContent, node) => build("details", {}, build("summary", { textContent }), node);

/** What a record is called: its first text, or the name of what that chooses. */
const calledOf = (value, fields, options) => {
  const [key, text] = Object.entries(value).find(([, each]) => typeof each === "string") || ["", ""];
  const { refers } = fields.find((field) => field.key === key) || {};
  const chosen = ((refers && options[refers]) || []).find(([id]) => id === text);
  return chosen ? chosen[1] : text;
};

/** An item of a list, with a way to take it out; one of several records shows its name alone. */
const listItem = (field, given, context, remove, isOneOfSeveral) => {
  const name = field.label;
  const input = makeInput({ ...field.item, label: name, help: "", isQuiet: true }, given, context);
  const isFolded = isOneOfSeveral && given && field.item.kind === "rekaman";
  const out = trigger("Keluarkan", () => remove(input));
  out.setAttribute("aria-label", `Keluarkan ${name}`);
  const shown = isFolded ? fold(calledOf(given, context.shapes[field.item.shape], context.options) || name, input.node) : input.node;
  input.row = build("div", { className: "ubah-butir" }, shown, out);
  return input;
};

const listInput = (field, given, context) => {
  let items = [];
  const rows = build("div", {});
  const list = {
    find: (loc) => {
      const item = items.find((each) => each.index === (typeof loc[0] === "number" ? loc[0] : 0));
      return item ? item.find(typeof loc[0] === "number" ? loc.slice(1) : loc) : list;
    },
    focus: () => (items.length > 0 ? items[0].focus() : more.focus()),
    read: () => {
      const values = [];
      for (const item of items) {
        const value = item.read();
        item.index = value ? values.push(value) - 1 : null;
      }
      return values.length > 0 ? values : null;
    },
  };
  const remove = (input) => {
    items = items.filter((item) => item !== input);
    input.row.remove();
    more.focus();
  };
  const add = (value) => {
    const item = listItem(field, value, context, remove, (given || []).length > FEW);
    items.push(item);
    rows.append(item.row);
    return item;
  };
  const more = trigger("Tambah", () => add(null).focus());
  more.setAttribute("aria-label", `Tambah ${field.label}`);
  for (const value of given || []) add(value);
  const whole = group(calledIn(field), field.help, rows, more);
  const count = items.length;
  list.node = count > MANY ? build("div", {}, fold(`${field.label} (${count})`, whole)) : whole;
  return list;
};

/** The fields of a record: the first ones and those that are filled, the others folded. */
export const recordFields = (shape, given, context) => {
  const inputs = {};
  const [first, others] = [[], []];
  for (const field of context.shapes[shape]) {
    if (context.hidden.includes(field.key)) continue;
    const value = (given || {})[field.key];
    inputs[field.key] = makeInput(field, value, { ...context, hidden: [] });
    (field.first || value ? first : others).push(inputs[field.key].node);
  }
  const folded =
    others.length > 0 && build("details", {}, build("summary", { textContent: `Isian lain (${others.length})` }), ...others);
  return { inputs, nodes: [...first, folded].filter(Boolean) };
};

const recordInput = (field, given, context) => {
  const { inputs, nodes } = recordFields(field.shape, given, context);
  const record = {
    node: group(calledIn(field), field.help, ...nodes),
    find: (loc) => (inputs[loc[0]] ? inputs[loc[0]].find(loc.slice(1)) : record),
    focus: () => Object.values(inputs)[0].focus(),
    read: () => {
      const values = Object.entries(inputs).map(([key, input]) => [key, input.read()]);
      const filled = values.filter(([, value]) => value);
      return filled.length > 0 ? Object.fromEntries(filled) : null;
    },
  };
  return record;
};

const HOW = [
  ["bersama", "Semuanya bersama-sama"],
  ["salah_satu", "Cukup salah satunya"],
];

const partiesInput = (field, given, context) => {
  const { cara, peran } = given || { cara: "bersama", peran: [] };
  const item = { kind: "pilihan", refers: field.refers };
  const asked = field.required && peran.length === 0 ? [null] : peran;
  const list = listInput({ ...field, item }, asked, context);
  const how = build("select", { id: newId() }, ...HOW.map(([value, textContent]) => build("option", { value, textContent })));
  how.value = cara;
  const many = build("p", { className: "ubah-isian" }, build("label", { htmlFor: how.id, textContent: "Bila lebih dari satu" }), how);
  list.node.append(many);
  const show = () => {
    many.hidden = (list.read() || []).length < 2;
  };
  list.node.addEventListener("change", show);
  list.node.addEventListener("click", show);
  show();
  return {
    ...list,
    read: () => {
      const who = list.read();
      return who && { cara: how.value, peran: who };
    },
  };
};

const COMPOSED = { daftar: listInput, rekaman: recordInput, "para-pihak": partiesInput };

export const makeInput = (field, given, context) => (COMPOSED[field.kind] || plainInput)(field, given, context);
