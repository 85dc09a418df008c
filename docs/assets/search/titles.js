/* How much of a title a query names: who names it wholly means this answer, and not a longer one that mentions it. */

// "Lupa user ID atau password": either side is all that is asked for.
const OR = "atau";

/** Each place of a title: how rare its word is, and how much of it the query names. */
const placesNamed = ({ places }, rare, units) => {
  const found = rare.map((each) => ({ rare: each, named: 0 }));
  for (const { term, from, to } of places) {
    const named = Math.max(0, ...units.map((unit) => unit.terms.get(term) || 0));
    for (const place of found.slice(from, to + 1)) place.named = Math.max(named, place.named);
  }
  return found;
};

/** Where the words before an "atau" begin that it offers a choice to: a phrase, or one word. */
const choiceBefore = ({ places }, or) => Math.min(or - 1, ...places.filter(({ to }) => to === or - 1).map(({ from }) => from));

const shareOf = (places) => {
  const whole = places.reduce((sum, { rare }) => sum + rare, 0);
  return whole && places.reduce((sum, { rare, named }) => sum + rare * named, 0) / whole;
};

/** Share of an entry's title, by the rarity of its words, that the query names; of a choice, of its better side. */
export const namedShare = ({ fields: [title], rare }, units) => {
  const places = placesNamed(title, rare, units);
  const or = title.bases.indexOf(OR);
  if (or < 1) return shareOf(places);
  const from = choiceBefore(title, or);
  return Math.max(shareOf(places.slice(0, or)), shareOf(places.filter((place, at) => at < from || at > or)));
};
