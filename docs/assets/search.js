/* Search the way Indonesians type. This is the engine: a query in, ranked answers out; it touches no page, so
   that `python -m generator cari` runs the very same script. The box on the page is search-box.js.

   A query goes through: words, spellings, bases (Indonesian stems), phrases, synonyms, codes, the last word as a
   beginning, typing mistakes; then answers are ranked by where and how near together the words stand (BM25 over
   weighted fields), and the result says whether to trust it. Words and index come from search-data.js. */
"use strict";

var Search = (function () {
  /* ---- Words: the twin of generator/search/text.py ---- */

  var WORD = /[0-9A-Za-zÀ-ɏ\u0300-\u036f]+(?:[.'’][0-9A-Za-zÀ-ɏ\u0300-\u036f]+)*/g;
  var ADDRESS_NOISE = /^(?:[a-z]{1,2}|www|com|https?)$/;

  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9.]/g, "");
  }

  /** Words of a text with their places: [{word, start, end}]. */
  function words(text) {
    var found = [], match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(text))) {
      var start = match.index, end = start + match[0].length, whole = fold(match[0]);
      var number = /^v?([0-9]+(?:\.[0-9]+)*)$/.exec(whole);
      var parts = number ? [number[1]] : whole.split(".").filter(Boolean);
      parts.forEach(function (part) {
        if (number || parts.length === 1 || !ADDRESS_NOISE.test(part)) {
          found.push({ word: number ? part : plain(part), start: start, end: end });
        }
      });
    }
    return found;
  }

  function plain(word) {
    word = word.replace(/^([a-z]{3,})2(nya|an|i|kan)?$/, "$1$2");
    return /[0-9]/.test(word) ? word : word.replace(/([a-z])\1{2,}/g, "$1");
  }

  /** Indonesian stems: a port of Snowball's algorithm, held equal to snowballstemmer by a test. */
  function stem(word) {
    var vowels = (word.match(/[aeiou]/g) || []).length;
    var kind = 0, at = 0;
    function cut(pattern) {
      if (vowels <= 2 || !pattern.test(word)) return false;
      word = word.replace(pattern, "");
      vowels--;
      return true;
    }
    function firstPrefix() {
      var prefix = /^(?:di|ke|meng?|mem?|peng?|pem|ter)/.exec(word);
      if (!prefix) return false;
      prefix = prefix[0];
      var rest = word.slice(prefix.length);
      kind = /^(?:ke|p)/.test(prefix) ? 3 : 1;
      if (/n$/.test(prefix) && /^y[aeiou]/.test(rest)) { rest = "s" + rest.slice(1); at = 1; }
      else if (/m$/.test(prefix) && /^[aeiou]/.test(rest)) { rest = "p" + rest; at = 1; }
      word = rest;
      vowels--;
      return true;
    }
    function secondPrefix() {
      var head = word.slice(0, at), rest = word.slice(at);
      var tail = /^[bp]er(.*)/.exec(rest) || /^[bp]el(ajar.*)/.exec(rest) ||
        /^pe(.*)/.exec(rest) || /^be([^aeiou]er.*)/.exec(rest);
      if (!tail) return false;
      if (rest[0] === "b") kind = 4;
      else if (!/^pelajar/.test(rest)) kind = 2;
      vowels--;
      word = head + tail[1];
      return true;
    }
    function suffix() {
      if (/an$/.test(word)) {
        if (kind !== 2 && kind !== 3 && /kan$/.test(word)) word = word.slice(0, -3);
        else if (kind === 1) return false;
        else word = word.slice(0, -2);
      } else if (/i$/.test(word)) {
        if (kind > 2 || /si$/.test(word)) return false;
        word = word.slice(0, -1);
      } else return false;
      vowels--;
      return true;
    }
    if (vowels <= 2) return word;
    cut(/(?:kah|lah|pun)$/);
    cut(/(?:nya|ku|mu)$/);
    if (vowels <= 2) return word;
    if (firstPrefix()) {
      if (vowels > 2 && suffix() && vowels > 2) secondPrefix();
    } else {
      secondPrefix();
      if (vowels > 2) suffix();
    }
    return word;
  }

  /* ---- The site's words and answers, made ready once ---- */

  /** How much a word in each field says: title, question, message, pattern, symptom, search word, step, paper, item, other. */
  var FIELD = { t: 3, q: 1.6, m: 2, p: 2, g: 1.6, w: 1.8, s: 1, d: 1.2, i: 1, o: 0.5 };
  var SYNONYM = 0.7, LEAD = 0.35, PART = 0.35, WEAK = 0.25, PREFIX = 0.7, MISTAKE = 0.8;
  /* Share of a query's meaning that the best hit must have; or, of a long query, how many telling words. */
  var TRUST = 0.55, MUCH = 1.8;
  var TAIL = 0.2; // hits weaker than this share of the best are left out
  var LIMIT = { characters: 600, words: 60, hits: 10, near: 40 };

  function set(list) {
    return new Set(list.filter(Boolean));
  }

  function Engine(data) {
    var own = data.words, engine = this;
    this.data = data;
    this.terms = data.terms.split(" ");
    this.vocabulary = set(this.terms);
    this.spellings = pairs(own.spellings);
    this.irregular = pairs(own.irregular);
    this.stop = set(own.stop.split("|"));
    this.weak = set(own.weak.split(" "));
    this.common = set(listed(own.common));
    this.real = set(listed(own.real));
    this.off = set(own.off.split("|"));
    this.meanings = new Map();
    this.phrases = set([]);
    this.openings = set([]); // first words of phrases: most words open none
    this.longest = 1;
    own.groups.forEach(function (group) {
      var members = group.split("|");
      members.forEach(function (word) { engine.mean(word, members, SYNONYM); });
    });
    own.leads.forEach(function (lead) {
      var sides = lead.split(">"), targets = sides[1].split("|");
      sides[0].split("|").forEach(function (word) { engine.mean(word, targets, LEAD); });
    });
    this.stop.forEach(function (word) { engine.phrase(word); });
    this.off.forEach(function (word) { engine.phrase(word); });
    this.postings = new Map();
    this.patterns = [];
    this.entries = data.entries.map(function (entry, number) { return engine.read(entry, number); });
    this.meanLength = this.entries.reduce(function (sum, entry) { return sum + entry.length; }, 0) / this.entries.length;
  }

  /** Words, each written as the number of letters it shares with the one before, and the rest. */
  function listed(text) {
    var before = "";
    return (text.match(/[0-9][a-z]*/g) || []).map(function (part) {
      return (before = before.slice(0, +part[0]) + part.slice(1));
    });
  }

  function pairs(lines) {
    var map = new Map();
    lines.forEach(function (line) {
      var sides = line.split(":");
      sides[1].split(",").forEach(function (key) { map.set(key, sides[0]); });
    });
    return map;
  }

  Engine.prototype.mean = function (word, others, weight) {
    var map = this.meanings.get(word) || new Map(), engine = this;
    others.forEach(function (other) {
      engine.phrase(other);
      if (other !== word) map.set(other, Math.max(weight, map.get(other) || 0));
    });
    this.meanings.set(word, map);
    this.phrase(word);
  };

  Engine.prototype.phrase = function (text) {
    var size = text.split(" ").length;
    if (size < 2) return;
    this.phrases.add(text);
    this.openings.add(text.split(" ")[0]);
    this.longest = Math.max(this.longest, size);
  };

  Engine.prototype.base = function (word) {
    return this.irregular.get(word) || stem(word);
  };

  /** Phrases that begin at a place of a sequence of bases, longest first: [[phrase, length]]. */
  Engine.prototype.phrasesAt = function (bases, from) {
    var found = [], text = bases[from];
    if (!this.openings.has(text)) return found;
    for (var size = 2; size <= this.longest && from + size <= bases.length; size++) {
      text += " " + bases[from + size - 1];
      if (this.phrases.has(text)) found.unshift([text, size]);
    }
    return found;
  };

  /** An entry with the places of its terms: fields as [{kind, text, bases}], postings of weighted counts. */
  Engine.prototype.read = function (entry, number) {
    var engine = this, counts = new Map(), length = 0;
    var fields = entry.fields.map(function (row) {
      var bases = row[2] ? row[2].split(" ").map(function (id) { return engine.terms[parseInt(id, 36)]; }) : [];
      var field = { kind: row[0], text: row[1], bases: bases, label: row[3] || "" };
      var weight = FIELD[field.kind];
      if (field.kind === "p") engine.patterns.push({ code: bases[0] || "", entry: number });
      field.places = engine.places(bases);
      field.places.forEach(function (place) {
        counts.set(place.term, (counts.get(place.term) || 0) + weight);
      });
      length += bases.length;
      return field;
    });
    counts.forEach(function (count, term) {
      if (!engine.postings.has(term)) engine.postings.set(term, []);
      engine.postings.get(term).push([number, count]);
    });
    return { id: entry.id, title: fields[0].text, lead: entry.lead, roles: entry.roles, fields: fields, counts: counts, length: length };
  };

  /** Terms of a text with their places: its words, and phrases over words that aren't stop words or stop phrases. */
  Engine.prototype.places = function (bases) {
    var engine = this, found = [], kept = [], at = [];
    this.stops(bases).forEach(function (stops, place) {
      if (stops) return;
      found.push({ term: bases[place], from: place, to: place });
      kept.push(bases[place]);
      at.push(place);
    });
    kept.forEach(function (_, i) {
      engine.phrasesAt(kept, i).forEach(function (phrase) {
        found.push({ term: phrase[0], from: at[i], to: at[i + phrase[1] - 1] });
      });
    });
    return found;
  };

  /** Which of a sequence of bases say nothing: stop words, stop phrases ("salah satu"), letters; not in "log in". */
  Engine.prototype.stops = function (bases) {
    var engine = this, silent = 0, telling = 0;
    return bases.map(function (base, place) {
      engine.phrasesAt(bases, place).forEach(function (phrase) {
        if (engine.stop.has(phrase[0])) silent = Math.max(silent, place + phrase[1]);
        else telling = Math.max(telling, place + phrase[1]);
      });
      return place < silent || (place >= telling && (engine.stop.has(base) || /^[a-z]$/.test(base)));
    });
  };

  Engine.prototype.knows = function (base) {
    return this.vocabulary.has(base) || this.meanings.has(base);
  };

  /* ---- The query: from what was typed to weighted terms ---- */

  /** Units of meaning in a query: [{word, terms: Map(term, weight), kind, parts}]; `off` are steps left out. */
  Engine.prototype.understand = function (query, off) {
    var typing = !/[\s.,;:!?)"']$/.test(query), engine = this;
    var typed = words(query.slice(0, LIMIT.characters)).slice(0, LIMIT.words).map(function (one) { return one.word; });
    var spelt = [];
    typed.forEach(function (word, place) {
      var standard = off.spelling ? null : engine.spellings.get(word);
      (standard ? standard.split(" ") : [word]).forEach(function (one) {
        spelt.push({ typed: word, word: one, last: typing && place === typed.length - 1 && !standard });
      });
    });
    var tokens = this.withoutStops(spelt.map(function (one) { return engine.token(one, off); }));
    return { typed: typed, tokens: tokens, units: this.units(tokens, off) };
  };

  /** A word with its base and what the site makes of it. */
  Engine.prototype.token = function (one, off) {
    var base = off.stem ? one.word : this.base(one.word);
    var token = { typed: one.typed, word: one.word, base: base, last: one.last, mended: [] };
    if (/^[0-9]/.test(one.word) || this.knows(base) || this.stop.has(base) || this.off.has(base)) return token;
    if (this.knows(one.word)) token.base = one.word;
    else if (!off.stem && (token.looser = this.looserBase(one.word, base))) token.base = token.looser;
    else if (!off.typo && !this.weak.has(base) && !(one.last && this.beginnings(one.word).length)) token.mended = this.mend(one.word, base, off);
    return token;
  };

  /** Affixes of everyday speech, tried only on words that nobody knows: ngubah, gantiin, kekirim. */
  Engine.prototype.looserBase = function (word, base) {
    var engine = this, tries = [];
    [word, base].forEach(function (form) {
      var bare = form.replace(/(?:in|an|kan|nya|i|ku|mu|lah|kah|e)$/, "");
      [form, bare].forEach(function (one) {
        tries.push(one, one.replace(/^(?:nge|ng|di|ke|ter|ber|me|pe|se)/, ""));
        tries.push(one.replace(/^(?:men|pen|n)(?=[aeiou])/, "t"), one.replace(/^(?:meny|peny|ny)(?=[aeiou])/, "s"));
        tries.push(one.replace(/^(?:meng|peng|ng)(?=[aeiou])/, "k"), one.replace(/^(?:mem|pem|m)(?=[aeiou])/, "p"));
      });
    });
    return tries.find(function (one) { return one.length > 2 && one !== base && engine.knows(one); });
  };

  /** Known words that begin as the word being typed does. */
  Engine.prototype.beginnings = function (word) {
    if (word.length < 2) return [];
    return this.knownForms().filter(function (form) { return form.length > word.length && form.startsWith(word); });
  };

  /** Single words that a mistyped or half-typed word may stand for: bases, forms in the texts, spellings. */
  Engine.prototype.knownForms = function () {
    if (this.forms) return this.forms;
    var engine = this, forms = new Set(this.terms);
    this.meanings.forEach(function (_, word) {
      word.split(" ").forEach(function (part) { if (part.length > 5) forms.add(part); });
    });
    this.entries.forEach(function (entry) {
      entry.fields.forEach(function (field) {
        words(field.text).forEach(function (one) { forms.add(one.word); });
      });
    });
    this.spellings.forEach(function (standard, variant) { if (variant.length > 4) forms.add(variant); });
    this.stop.forEach(function (word) { forms.add(word); });
    this.weak.forEach(function (word) { forms.add(word); });
    this.forms = Array.from(forms).filter(function (form) { return /^[a-z]{3,}/.test(form) && !/ /.test(form); });
    this.byLetter = new Map();
    this.forms.forEach(function (form) {
      if (!engine.byLetter.has(form[0])) engine.byLetter.set(form[0], []);
      engine.byLetter.get(form[0]).push(form);
    });
    return this.forms;
  };

  /** Bases that a word unknown to the site and to the language may be, mistyped. */
  Engine.prototype.mend = function (word, base, off) {
    var engine = this, best = Math.min(tolerance(word), tolerance(base)), found = [];
    if (!best || /[0-9]/.test(word)) return [];
    if (!off.real && (this.real.has(word) || this.common.has(base))) return [];
    if (!off.real && this.real.has(base)) base = "", best = 1; // a real word in an unusual form, or a known form mistyped
    this.knownForms();
    [word, base].forEach(function (form) {
      if (form.length < 4) return;
      (engine.byLetter.get(form[0]) || []).forEach(function (other) {
        if (Math.abs(other.length - form.length) > best || !forgivable(form, other)) return;
        var distance = mistakes(form, other, best);
        if (distance < best) { best = distance; found = []; }
        if (distance <= best) found.push(other);
      });
    });
    var bases = set(found.map(function (form) { return engine.baseOf(form); }));
    return Array.from(bases).map(function (one) { return { base: one, weight: Math.pow(MISTAKE, best) }; });
  };

  function tolerance(word) {
    return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  }

  function forgivable(word, other) {
    return word.length > 4 || other.length === 5 || sorted(word) === sorted(other);
  }

  function sorted(word) {
    return word.split("").sort().join("");
  }

  /** Letters left out, added, changed, or swapped with their neighbour; more than `most` counts as most + 1. */
  function mistakes(one, other, most) {
    var before, last, row = [], i, j;
    for (j = 0; j <= other.length; j++) row.push(j);
    for (i = 1; i <= one.length; i++) {
      last = before; before = row; row = [i];
      var least = i;
      for (j = 1; j <= other.length; j++) {
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], last[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
    }
    return row[other.length];
  }

  /** Tokens without stop words and without a word said twice in a row. */
  Engine.prototype.withoutStops = function (tokens) {
    var stops = this.stops(tokens.map(head)), last = null;
    return tokens.filter(function (token, place) {
      var again = token.base === last;
      last = token.base;
      return !stops[place] && !again;
    });
  };

  /** What a token most likely means. */
  function head(token) {
    return token.mended.length ? token.mended[0].base : token.base;
  }

  /** Phrases and single words as units of meaning; words of a phrase count a little by themselves, too. */
  Engine.prototype.units = function (tokens, off) {
    var units = [], bases = tokens.map(head);
    for (var i = 0; i < tokens.length; i++) {
      var phrase = off.phrase ? null : this.phrasesAt(bases, i)[0];
      if (phrase) {
        var covered = tokens.slice(i, i + phrase[1]);
        units.push(this.unit(phrase[0], [{ base: phrase[0], weight: 1 }], off, { at: i }));
        for (var j = 0; j < covered.length; j++) {
          if (this.knows(bases[i + j])) units.push(this.unit(covered[j].word, [{ base: bases[i + j], weight: 1 }], off, { at: i + j, part: true }));
        }
        i += phrase[1] - 1;
      } else units.push(this.single(tokens[i], off, i));
    }
    var seen = set([]);
    return units.filter(function (unit) {
      var again = seen.has(unit.word);
      if (!unit.part) seen.add(unit.word);
      return !again;
    });
  };

  Engine.prototype.single = function (token, off, at) {
    var meant = token.mended.length ? token.mended : [{ base: token.base, weight: token.looser ? 0.9 : 1 }];
    var extra = { at: at, weak: this.weak.has(token.base), mended: token.mended.length > 0 };
    if (!off.prefix && token.last && token.word.length > 1 && !extra.weak && !extra.mended) {
      var weight = this.knows(token.base) ? PREFIX * 0.4 : PREFIX;
      this.completions(token).forEach(function (base) { meant.push({ base: base, weight: weight, begun: true }); });
    }
    if (!off.code && /^[0-9]/.test(token.word)) this.codes(token).forEach(function (one) { meant.push(one); extra.code = true; });
    return this.unit(token.word, meant, off, extra);
  };

  /** Bases that a half-typed word may become; those of the answers before those that only mean something there. */
  Engine.prototype.completions = function (token) {
    var engine = this, short = token.word.length < 3 && !this.knows(token.base);
    var forms = this.beginnings(token.word).filter(function (form) { return !short || form.length < 7; });
    var bases = Array.from(set(forms.map(function (form) { return engine.baseOf(form); }))).filter(function (base) {
      return base !== token.base && engine.knows(base) && !engine.weak.has(base);
    });
    var direct = bases.filter(function (base) { return engine.postings.has(base); });
    if (direct.length || bases.length || this.knows(token.base)) return direct.length ? direct : bases;
    return Array.from(this.meanings.keys()).filter(function (phrase) {
      return phrase.startsWith(token.word) && / /.test(phrase);
    });
  };

  /** The base of a known form; of a spelling in several words, the last one's. */
  Engine.prototype.baseOf = function (form) {
    return this.base((this.spellings.get(form) || form).split(" ").pop());
  };

  /** Patterns such as 7xxxx that a number fits: whole (72001, 72xxx), or its beginning (720, 7). */
  Engine.prototype.codes = function (token) {
    return this.patterns.map(function (pattern) {
      var code = pattern.code, word = token.word, fits = word.length <= code.length;
      for (var i = 0; fits && i < word.length; i++) fits = word[i] === code[i] || word[i] === "x" || code[i] === "x";
      if (!fits && /^[0-9]+x+$/.test(word)) fits = code.startsWith(word.replace(/x+$/, "")), word = code;
      if (!fits) return null;
      return { base: code, weight: word.length === code.length ? 1 : token.last ? 0.6 : 0.4, entry: pattern.entry, whole: word.length === code.length };
    }).filter(Boolean);
  };

  /** A unit with its terms: what was typed, and what means the same or leads there, with less weight. */
  Engine.prototype.unit = function (word, meant, off, extra) {
    var terms = new Map(), engine = this;
    function add(term, weight) {
      if (engine.postings.has(term)) terms.set(term, Math.max(weight, terms.get(term) || 0));
    }
    meant.forEach(function (one) {
      add(one.base, one.weight);
      if (!off.synonym && engine.meanings.has(one.base)) {
        var share = one.weight * (one.begun ? 0.5 : 1);
        engine.meanings.get(one.base).forEach(function (weight, other) { add(other, weight * share); });
      }
    });
    var unit = Object.assign({ word: word, meant: meant, terms: terms }, extra);
    unit.off = !off.offTopic && this.off.has(meant[0].base);
    if (unit.off) terms.clear();
    unit.idf = this.rarity(terms);
    unit.worth = this.worth(unit, meant);
    return unit;
  };

  /** Inverse document frequency of a unit, all its terms taken together. */
  Engine.prototype.rarity = function (terms) {
    var total = this.entries.length, best = new Float32Array(total), count = 0;
    terms.forEach(function (weight, term) {
      this.postings.get(term).forEach(function (posting) {
        if (weight <= best[posting[0]]) return;
        count += weight - best[posting[0]];
        best[posting[0]] = weight;
      });
    }, this);
    return Math.log(1 + (total - count + 0.5) / (count + 0.5));
  };

  /** How much of the query's meaning a unit carries, for the confidence. */
  Engine.prototype.worth = function (unit, meant) {
    if (unit.part) return 0;
    if (unit.off) return 2.5;
    if (unit.weak) return 0.1;
    if (unit.terms.size) return 0.35 + 0.65 * Math.min(1, unit.idf / 1.5);
    return this.common.has(meant[0].base) ? 0.3 : /^[0-9]/.test(unit.word) || unit.word.length < 4 ? 0.4 : 1;
  };

  /* ---- Ranking ---- */

  /** Hits for a query, best first: {hits: [{entry, score, message, …}], low, units, …}. */
  Engine.prototype.search = function (query, options) {
    var off = {}, engine = this;
    ((options || {}).without || []).forEach(function (step) { off[step] = true; });
    var read = this.understand(query, off), ranked = this.ranked(read.units).slice(0, LIMIT.near);
    ranked.forEach(function (score) { engine.refine(score, read, off); });
    return this.judged(read, ranked.sort(better));
  };

  function better(one, other) {
    return other.score - one.score || one.number - other.number;
  }

  /** Entries by the sum of what each unit says for them (BM25), more for those that cover more of the query. */
  Engine.prototype.ranked = function (units) {
    var total = this.entries.length, sums = new Float64Array(total), covered = new Float64Array(total), engine = this;
    units.forEach(function (unit) {
      var counts = new Float64Array(total), share = unit.part ? PART : unit.weak ? WEAK : 1;
      unit.terms.forEach(function (weight, term) {
        engine.postings.get(term).forEach(function (posting) { counts[posting[0]] += weight * posting[1]; });
      });
      counts.forEach(function (count, number) {
        if (!count) return;
        var norm = 1.5 * (0.7 + 0.3 * engine.entries[number].length / engine.meanLength);
        sums[number] += unit.idf * (count * 2.5) / (count + norm) * share;
        covered[number] += unit.worth * Math.min(1, 0.5 + count / 4);
      });
    });
    var worth = units.reduce(function (sum, unit) { return sum + unit.worth; }, 0) || 1, best = 0, ranked = [];
    sums.forEach(function (sum, number) { best = Math.max(best, sums[number] = sum * (0.6 + 0.4 * covered[number] / worth)); });
    sums.forEach(function (score, number) {
      if (score <= TAIL * best / 2) return;
      ranked.push({ number: number, score: score, covered: covered[number], coverage: covered[number] / worth });
    });
    return ranked.sort(better);
  };

  /** Reward words standing near together, and messages that the query repeats. */
  Engine.prototype.refine = function (score, read, off) {
    var entry = this.entries[score.number], engine = this;
    score.matched = read.units.filter(function (unit) {
      return Array.from(unit.terms.keys()).some(function (term) { return entry.counts.has(term); });
    });
    if (!off.near) score.score += 0.5 * this.nearness(entry, score.matched);
    if (!off.message) {
      var bases = read.tokens.map(head);
      entry.fields.forEach(function (field) {
        if (field.kind !== "m") return;
        var share = engine.repeated(field.bases, bases);
        if (share >= 0.6) { score.message = field.text; score.score += 4 * share; }
      });
    }
    score.matched.forEach(function (unit) {
      if (unit.code && unit.meant.some(function (one) { return one.whole && one.entry === score.number; })) {
        score.message = entry.fields.find(function (field) { return field.kind === "p"; }).text;
        score.score += 4;
      }
    });
  };

  /** Sum over neighbouring units of how near together a field has them. */
  Engine.prototype.nearness = function (entry, units) {
    var whole = units.filter(function (unit) { return !unit.weak; }), total = 0;
    if (whole.length < 2) return 0;
    for (var i = 1; i < whole.length; i++) {
      var one = whole[i - 1], other = whole[i];
      if (one.at === other.at) continue;
      var best = Infinity;
      entry.fields.forEach(function (field) {
        var places = field.places, first = places.filter(function (place) { return one.terms.has(place.term); });
        if (first.length === 0) return;
        places.forEach(function (place) {
          if (!other.terms.has(place.term)) return;
          first.forEach(function (mate) {
            var gap = place.from > mate.to ? place.from - mate.to : mate.from - place.to;
            if (gap > 0) best = Math.min(best, gap);
          });
        });
      });
      if (best <= 6) total += Math.min(one.idf, other.idf) / best;
    }
    return total;
  };

  /** Share of a message that the longest run of its words in the query repeats; one word alone is no run. */
  Engine.prototype.repeated = function (message, query) {
    var engine = this, best = 0;
    var words = message.filter(function (base) { return !engine.stop.has(base); });
    for (var i = 0; i < words.length; i++) {
      for (var j = 0; j < query.length; j++) {
        var size = 0;
        while (i + size < words.length && words[i + size] === query[j + size]) size++;
        best = Math.max(best, size);
      }
    }
    return best < 2 ? 0 : best / words.length;
  };

  /** The result: the tail cut off, messages on top, and whether to trust it. */
  Engine.prototype.judged = function (read, ranked) {
    var best = ranked.length ? ranked[0] : null;
    var hits = ranked.filter(function (score) { return score.score >= TAIL * best.score; }).slice(0, LIMIT.hits);
    var strange = read.units.some(function (unit) { return unit.off; });
    hits = hits.filter(hasMessage).concat(hits.filter(function (score) { return !hasMessage(score); }));
    best = hits[0];
    var sure = best && (best.message || best.coverage >= TRUST || (!strange && best.covered >= MUCH && best.coverage >= TRUST / 2));
    return {
      typed: read.typed, tokens: read.tokens, units: read.units, hits: hits.map(function (score) {
        return Object.assign({ entry: this.entries[score.number] }, score);
      }, this), low: hits.length > 0 && !sure
    };
  };

  function hasMessage(score) {
    return Boolean(score.message);
  }

  /* ---- Showing where a hit matched ---- */

  /** A field's text in parts, those that the hit's query matched marked: [{text, mark}]. */
  Engine.prototype.marks = function (field, hit) {
    var text = field.text, spots = field.spots || (field.spots = words(text)), parts = [], at = 0, marked = {};
    field.places.forEach(function (place) {
      if (!hit.matched.some(function (unit) { return !unit.weak && unit.terms.has(place.term); })) return;
      for (var i = place.from; i <= place.to; i++) marked[i] = true;
    });
    spots.forEach(function (spot, number) {
      if (!marked[number] || spot.start < at) return;
      parts.push({ text: text.slice(at, spot.start) }, { text: text.slice(spot.start, spot.end), mark: true });
      at = spot.end;
    });
    return parts.concat({ text: text.slice(at) });
  };

  /** The field besides the title that matched best, cut around its first mark: {label, parts}. */
  Engine.prototype.excerpt = function (hit, length) {
    var best = null;
    hit.entry.fields.forEach(function (field) {
      if ("twmp".indexOf(field.kind) >= 0) return;
      var worth = 0;
      hit.matched.forEach(function (unit) {
        if (!unit.weak && field.places.some(function (place) { return unit.terms.has(place.term); })) worth += unit.idf;
      });
      if (worth > (best ? best.worth : 0)) best = { worth: worth, field: field };
    });
    if (!best) return null;
    var parts = this.marks(best.field, hit), lead = parts[0];
    if (lead.text.length > length / 2) lead.text = "…" + lead.text.slice(-length / 3).replace(/^\S*/, "");
    var left = length;
    parts = parts.filter(function (part) {
      var shown = left > 0;
      if (shown && part.text.length > left) part.text = part.text.slice(0, left).replace(/\S*$/, "") + "…";
      left -= part.text.length;
      return shown;
    });
    return { label: best.field.label, parts: parts };
  };

  return { fold: fold, words: words, stem: stem, Engine: Engine };
})();
