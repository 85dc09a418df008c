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

/** What only says that a list isn't complete comes last. */
const openLast = (needed, papers) => {
  const isOpen = ([key]) => Boolean(papers[key].lines[0].is_open);
  return [...needed.filter((entry) => !isOpen(entry)), ...needed.filter(isOpen)];
};

/** Rows of the list: {line, number, situation, remarks}; `forWord` leads the services of a paper. */
export const rowsOf = (visits, papers, forWord) => {
  const rows = [];
  let number = 0;
  for (const [key, services] of openLast(Array.from(neededBy(visits)), papers)) {
    // What only says that a list isn't complete has no number either.
    if (!papers[key].lines[0].is_open) number += 1;
    for (const [index, line] of papers[key].lines.entries()) {
      const isFirst = index === 0;
      const remarks = [...(line.remarks || []), ...(isFirst ? [`${forWord} ${Array.from(services).join(", ")}`] : [])];
      rows.push({
        line,
        number: line.is_open ? "" : number + (line.number || ""),
        situation: isFirst && papers[key].situation ? `${papers[key].situation}:` : "",
        remarks: remarks.join("; "),
      });
    }
  }
  return rows;
};

/** The rows as plain lines, to be sent. */
export const linesOf = (rows, words) =>
  rows.map(({ line, number, situation, remarks }) => {
    const { joint, condition, name, choices, said, contents } = line;
    const parts = [number && `${number}.`, situation, joint, condition, name || choices.join(` ${words.or} `), said && `(${said})`];
    return [parts.filter(Boolean).join(" "), contents, remarks].filter(Boolean).join("; ");
  });
