/* What was asked and answered, and what came of it, as plain text. */

const INDENT = "   ";

const titled = (title, lines) => (lines.length > 0 ? [`${title}:\n${lines.join("\n")}`] : []);

/** `said` are pairs of questions and answers. */
export const transcript = (said, { title, lead, bring, steps, unsaid, page }) => [
  said.map(([question, answer]) => `${question}${question.endsWith("?") ? "" : ":"} ${answer}`).join("\n"),
  [`Jawaban: ${title}`, lead].filter(Boolean).join("\n"),
  ...titled("Yang dibawa", bring.map(({ depth, text }) => INDENT.repeat(depth) + text)),
  ...titled("Langkahnya", steps.map(([who, what], place) => `${place + 1}. ${who}: ${what}`)),
  ...(unsaid ? [unsaid] : []),
  ...(page.startsWith("http") ? [page] : []),
].join("\n\n");
