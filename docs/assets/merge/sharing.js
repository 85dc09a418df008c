/* The merged list as plain lines, to be sent. */

const copiesOf = (line, words, labels) => {
  const said = [line.original, line.copy].map(([mark, count], index) => {
    const label = labels[index].toLowerCase();
    if (mark === "box") return count ? `${label} ${count}` : label;
    return mark === "none" ? "" : `${label} ${mark === "no" ? words.no : words.unsaid}`;
  });
  return said.filter(Boolean).join(", ");
};

export const shareText = (rows, words, labels) =>
  rows.map(({ line, number, situation, remarks }) => {
    const name = [situation, line.joint, line.condition, line.name || line.choices.join(` ${words.or} `)].filter(Boolean);
    const copies = copiesOf(line, words, labels);
    return `${number}. ${name.join(" ")}${copies && ` (${copies})`}${remarks && `; ${remarks}`}`;
  });
