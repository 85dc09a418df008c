/* Affixes that the stems don't know, or can't be sure of: tried only on words that nobody knows. */

// gantiin, sandine, ngubah, nyimpan, kekirim, mengirim; with those of Jawa and Sunda.
const LOOSE_SUFFIXES = [/(?:in|an|kan|nya|i|ku|mu|lah|kah|e|ne|na|nyo|keun|ake)$/, /[mjpk]i$/];
const LOOSE_PREFIXES = [
  [/^(?:nga|nge|ng|di|ke|ka|ku|ter|ber|ba|me|ma|pe|se)/, ""],
  [/^(?:men|pen|n)(?=[aeiou])/, "t"],
  [/^(?:meny|peny|ny)(?=[aeiou])/, "s"],
  [/^(?:meng|peng|ng)(?=[aeiou])/, "k"],
  [/^(?:mem|pem|m)(?=[aeiou])/, "p"],
];
const SHORTEST_BASE = 3;

/** The base of a word of everyday speech, or of one whose prefix swallowed a letter, among those that `isKnown`; undefined if there is none. */
export const looserBase = (word, base, isKnown) => {
  const tries = [];
  for (const form of [word, base]) {
    for (const bare of [form, ...LOOSE_SUFFIXES.map((suffix) => form.replace(suffix, ""))]) {
      tries.push(bare, ...LOOSE_PREFIXES.map(([prefix, given]) => bare.replace(prefix, given)));
    }
  }
  return tries.find((form) => form.length >= SHORTEST_BASE && form !== base && isKnown(form));
};
