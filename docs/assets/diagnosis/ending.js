/* An end of the diagnosis: the answer in this situation, what to bring, who does what, and a summary to copy. */

import { button, fill, linkTo, make } from "../box/elements.js";
import { device } from "../device.js";
import { ROOT } from "../loader.js";
import { transcript } from "./transcript.js";

const EVERYBODY = "";
const READ = "Baca jawaban lengkap";

/** Where an answer is read by a role, at the place of the situation if its page has one. */
const pageOf = (ending, [role, , folder]) => {
  const section = ending.sections[role];
  return `${ROOT}${folder}/${ending.answer}.html${section ? `#keadaan-${section}` : ""}`;
};

const switchOf = (ending, readers) => {
  const list = fill(
    make("ul"),
    readers.map((reader) => {
      const [role, name] = reader;
      const link = linkTo(pageOf(ending, reader), "", name);
      if (role !== EVERYBODY) link.dataset.role = role;
      return fill(make("li"), [link]);
    }),
  );
  const nav = fill(make("nav", "switch"), [make("span", "", "Baca sebagai"), list]);
  nav.setAttribute("aria-label", "Baca sebagai");
  return nav;
};

const linesOf = (ending) => ending.bring.map(([number, text, depth]) => ({ depth, text: number ? `${number}. ${text}` : text }));

const bringList = (ending, answer) => {
  const rows = linesOf(ending).map(({ depth, text }) => make("li", `depth-${depth}`, text));
  const sheet = linkTo(`${ROOT}lembar/${ending.answer}.html`, "", answer.sheet);
  return [
    ...(rows.length > 0 ? [make("h3", "", "Yang dibawa"), fill(make("ul", "bring"), rows)] : []),
    ...(ending.is_visit ? [fill(make("p"), [sheet])] : []),
  ];
};

const stepList = ({ steps, unsaid }) => [
  ...(steps.length > 0 ? [make("h3", "", "Langkahnya"), fill(make("ol"), steps.map(([who, what]) => fill(make("li"), [make("b", "", `${who}: `), what])))] : []),
  ...(unsaid ? [make("p", "unsaid", unsaid)] : []),
];

const copyParts = (text) => {
  const shown = make("pre", "reply-text", text);
  shown.id = "transkrip";
  shown.tabIndex = 0;
  const copy = button("copy", "Salin ringkasan", () => {});
  copy.dataset.copy = shown.id;
  return [make("h3", "", "Ringkasan untuk disalin"), shown, fill(make("p"), [copy])];
};

/** The parts that show the end `state`; `answers` led there, `headingOf` makes its heading. */
export const endingParts = (state, answers, headingOf) => {
  if (!window.diagnosis) return [headingOf(state.title || state.label), fill(make("p"), [linkTo(state.link, "", READ)])];
  const { endings, roles } = window.diagnosis;
  const ending = endings[state.path];
  const answer = window.diagnosis.answers[ending.answer];
  const readers = [[EVERYBODY, "Semua", "faq"], ...roles];
  const reader = roles.find(([role]) => role === device.peran) || readers[0];
  const lead = answer.leads[reader[0]];
  const caution = answer.cautions[reader[0]];
  const address = pageOf(ending, reader);
  const page = new URL(address, location.href).href;
  const said = transcript(answers, { ...ending, title: answer.title, lead, bring: linesOf(ending), page });
  return [
    headingOf(answer.title),
    ...(lead ? [make("p", "lead", lead)] : []),
    ...(caution ? [make("p", "caution", caution)] : []),
    fill(make("p", "action"), [linkTo(address, "button filled", READ)]),
    ...bringList(ending, answer),
    ...stepList(ending),
    switchOf(ending, readers),
    ...copyParts(said),
  ];
};
