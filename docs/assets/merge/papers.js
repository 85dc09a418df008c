/* Every paper once, whichever services need it. */

export const titles = (visits) => visits.map((visit) => visit.title).join(", ");

/** What else is said of a service, and where its papers come from, once for each service. */
export const notesOf = (visits) => {
  const notes = new Set();
  for (const visit of visits) {
    for (const note of visit.notes) notes.add(`${visit.title}: ${note}`);
    for (const paper of visit.papers) if (paper.note) notes.add(`${visit.title}: ${paper.note}`);
  }
  return Array.from(notes);
};

/** From each paper to the titles of the services that need it, in the order of the services. */
const neededBy = (visits) => {
  const needed = new Map();
  for (const visit of visits) {
    for (const { key } of visit.papers) needed.set(key, (needed.get(key) || new Set()).add(visit.title));
  }
  return needed;
};

const isOpen = (paper) => Boolean(paper.lines[0].is_open);

const rowsOf = ({ situation, lines }, number) =>
  lines.map((line, index) => ({
    line,
    isTicked: !line.is_head && !line.is_open,
    number: line.is_open ? "" : number + (line.number || ""),
    situation: index === 0 && situation ? `${situation}:` : "",
    remarks: (line.remarks || []).join("; "),
  }));

/** Papers that the same services need, together: {services, rows}, the rows numbered through all. */
export const groupsOf = (visits, papers) => {
  const groups = new Map();
  for (const [key, services] of neededBy(visits)) {
    const named = Array.from(services).join(", ");
    groups.set(named, [...(groups.get(named) || []), papers[key]]);
  }
  let number = 0;
  return Array.from(groups, ([services, found]) => {
    const rows = [];
    // What only says that a list isn't complete comes last, without a number.
    for (const paper of [...found.filter((one) => !isOpen(one)), ...found.filter(isOpen)]) {
      if (!isOpen(paper)) number += 1;
      rows.push(...rowsOf(paper, number));
    }
    return { services, rows };
  });
};

const lineOf = ({ line, number, situation, remarks }, words) => {
  const { joint, condition, name, choices, said, contents } = line;
  const parts = [number && `${number}.`, situation, joint, condition, name || choices.join(` ${words.or} `), said && `(${said})`];
  return [parts.filter(Boolean).join(" "), contents, remarks].filter(Boolean).join("; ");
};

/** The groups as plain lines, to be sent; whom they are for is told where there are several. */
export const linesOf = (groups, words) =>
  groups.flatMap(({ services, rows }) => [
    ...(groups.length > 1 ? [`${words.for} ${services}`] : []),
    ...rows.map((row) => lineOf(row, words)),
  ]);
