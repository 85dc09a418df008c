/* The search box on the page: a combobox (WAI-ARIA) over the engine of search.js. Texts go in as text, never as
   markup. Works from file:// and under a strict Content-Security-Policy. */
"use strict";

window.startSearch = function () {
  var KEEP = 5, GUESSES = 3, FULL = 4, EXCERPT = 140; // hits after the first few are shown in short
  var WORDS = {
    results: "Hasil pencarian", all: "Semua peran", others: "Jawaban lain", prefer: "Utamakan jawaban bagi peran",
    message: "Pesan error", acts: "Langkah bagi", notFound: "Tidak ditemukan jawaban yang cocok.",
    guesses: "Mungkin maksud Anda:", contact: "Hubungi", noContact: "kontak kantor belum diisi",
    tell: "Sampaikan apa yang Anda cari, dan bila ada:", recent: "Pencarian terakhir di perangkat ini",
    forget: "Hapus", forgetAll: "Hapus semua", index: "Semua pertanyaan A–Z", share: "Tautan pencarian ini"
  };

  var html = document.documentElement, root = html.dataset.root;
  var form = document.querySelector(".search"), input = form.querySelector("input");

  var engine = new Search.Engine(searchData);
  var found = null, active = -1, preferred = -1;
  var remembered = searchData.roles.findIndex(function (role) { return role[0] === recall("peran", ""); });

  /* ---- What the device remembers ---- */

  function recall(key, otherwise) {
    try { return localStorage.getItem(key) || otherwise; } catch (error) { return otherwise; }
  }

  function remember(key, value) {
    try { localStorage.setItem(key, value); } catch (error) { /* storage may be off */ }
  }

  function recent() {
    try {
      var list = JSON.parse(recall("pencarian", "[]"));
      return Array.isArray(list) ? list.filter(function (one) { return typeof one === "string"; }).slice(0, KEEP) : [];
    } catch (error) { return []; }
  }

  function keep(query) {
    query = query.trim().slice(0, 80);
    if (query) remember("pencarian", JSON.stringify([query].concat(recent().filter(function (one) { return one !== query; })).slice(0, KEEP)));
  }

  /* ---- The parts of the box ---- */

  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  function button(name, text, act) {
    var element = make("button", name, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  }

  var panel = make("div", "found"), list = make("div", "hits"), status = make("p", "unseen");
  panel.hidden = true;
  list.id = "hasil-cari";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", WORDS.results);
  status.setAttribute("role", "status");
  form.append(panel, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-haspopup", "listbox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  /** Parts of a text as text and marks. */
  function marked(parent, parts) {
    parts.forEach(function (part) { parent.append(part.mark ? make("mark", "", part.text) : part.text); });
    return parent;
  }

  function address(entry) {
    var role = searchData.roles[preferred >= 0 ? preferred : remembered];
    return root + (role && role[2] ? role[2] : "faq") + "/" + entry.id + ".html";
  }

  function option(hit, place) {
    var entry = hit.entry, link = make("a", "hit"), excerpt = place < FULL ? engine.excerpt(hit, EXCERPT) : null;
    link.href = address(entry);
    link.tabIndex = -1;
    link.dataset.entry = entry.id;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.append(marked(make("b"), engine.marks(entry.fields[0], hit)));
    if (hit.message) link.append(make("span", "hit-message", WORDS.message + ": " + hit.message));
    link.append(make("span", "hit-lead", entry.lead));
    if (excerpt) {
      var where = make("span", "hit-where", excerpt.label ? excerpt.label + ": " : "");
      link.append(marked(where, excerpt.parts));
    }
    var names = entry.roles.map(function (role) { return searchData.roles[role][1]; });
    link.append(make("span", "hit-roles", WORDS.acts + " " + names.join(", ")));
    link.addEventListener("click", function () { keep(input.value); });
    return link;
  }

  /** Roles to put first; the remembered one comes first, nobody is hidden. */
  var chips = make("div", "hit-choice");
  (function () {
    var numbers = searchData.roles.map(function (_, number) { return number; }).filter(function (number) {
      return searchData.roles[number][2];
    });
    numbers.sort(function (a, b) { return (b === remembered) - (a === remembered); });
    chips.setAttribute("role", "group");
    chips.setAttribute("aria-label", WORDS.prefer);
    [-1].concat(numbers).forEach(function (number) {
      var chip = button("chip", number < 0 ? WORDS.all : searchData.roles[number][1], function () {
        preferred = number;
        render();
        chip.focus();
      });
      chip.dataset.role = number;
      chips.append(chip);
    });
  })();

  function chosen() {
    Array.from(chips.children).forEach(function (chip) {
      chip.setAttribute("aria-pressed", String(+chip.dataset.role === preferred));
    });
    return chips;
  }

  function groupOf(label, hits) {
    var group = make("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    if (preferred >= 0) {
      var title = make("span", "hit-group", label);
      title.setAttribute("aria-hidden", "true");
      group.append(title);
    }
    hits.forEach(function (hit, place) { group.append(option(hit, place)); });
    return group;
  }

  function options(hits) {
    list.textContent = "";
    var mine = hits.filter(function (hit) { return preferred >= 0 && hit.entry.roles.indexOf(preferred) >= 0; });
    var others = hits.filter(function (hit) { return mine.indexOf(hit) < 0; });
    if (preferred < 0) hits.forEach(function (hit, place) { list.append(option(hit, place)); });
    else {
      if (mine.length) list.append(groupOf(WORDS.acts + " " + searchData.roles[preferred][1], mine));
      if (others.length) list.append(groupOf(WORDS.others, others));
    }
    list.querySelectorAll("[role=option]").forEach(function (one, number) { one.id = list.id + "-" + number; });
    return list;
  }

  /** The honest answer when nothing fits: whom to ask, and what to have ready. */
  function help() {
    var box = make("div", "not-found"), contact = searchData.contact, ready = make("ul");
    var line = make("p", "", WORDS.contact + " " + contact[0][0] + ": ");
    if (contact.length === 1) line.append(make("em", "missing", WORDS.noContact));
    contact.slice(1).forEach(function (row, number) {
      var link = make(row[2] ? "a" : "span", "", row[1]);
      if (row[2]) link.href = row[2];
      line.append(number ? "; " : "", row[0] + " ", link);
    });
    searchData.asked.forEach(function (item) { ready.append(make("li", "", item)); });
    box.append(line);
    if (ready.firstChild) box.append(make("p", "", WORDS.tell), ready);
    return box;
  }

  var links = make("p", "hit-links"), all = make("a", "", WORDS.index), share = make("a", "", WORDS.share);
  all.href = root + "faq/index.html";
  links.append(all, share);

  function footer() {
    share.href = "#cari=" + encodeURIComponent(input.value.trim().slice(0, 200));
    return links;
  }

  function recentList() {
    var box = make("div", "recent"), rows = make("ul");
    recent().forEach(function (query) {
      var row = make("li");
      var forget = button("forget", "×", function () {
        remember("pencarian", JSON.stringify(recent().filter(function (one) { return one !== query; })));
        show();
        input.focus();
      });
      forget.setAttribute("aria-label", WORDS.forget + " " + query);
      row.append(button("again", query, function () { input.value = query; show(); input.focus(); }), forget);
      rows.append(row);
    });
    box.append(make("p", "", WORDS.recent), rows, button("again", WORDS.forgetAll, function () {
      remember("pencarian", "[]");
      show();
      input.focus();
    }));
    return box;
  }

  /* ---- Searching and showing ---- */

  function show() {
    found = input.value.trim() ? engine.search(input.value) : null;
    render();
  }

  function render() {
    select(-1);
    panel.classList.toggle("low", Boolean(found && (found.low || !found.hits.length)));
    if (!found) {
      panel.replaceChildren.apply(panel, recent().length ? [recentList()] : []);
      return open(recent().length > 0);
    }
    var sure = !found.low && found.hits.length > 0, hits = sure ? found.hits : found.hits.slice(0, GUESSES);
    var none = make("p", "hit-none", WORDS.notFound + (hits.length ? " " + WORDS.guesses : ""));
    var parts = sure ? [chosen(), options(hits)] : [none, options(hits), help()];
    panel.replaceChildren.apply(panel, parts.concat(footer()));
    open(true);
  }

  function open(yes) {
    panel.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes && Boolean(found && found.hits.length)));
    if (!yes) select(-1);
  }

  function select(number) {
    var all = list.querySelectorAll("[role=option]");
    if (all[active]) all[active].setAttribute("aria-selected", "false");
    active = all.length ? (number + all.length) % all.length : -1;
    if (number < 0 && active >= 0 && !panel.contains(list)) active = -1;
    if (number === -1) active = -1;
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    all[active].setAttribute("aria-selected", "true");
    all[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[active].id);
  }

  var later = 0;
  function tell() {
    clearTimeout(later);
    later = setTimeout(function () {
      var count = found ? list.querySelectorAll("[role=option]").length : 0;
      status.textContent = !found ? "" : !count ? WORDS.notFound
        : found.low ? WORDS.notFound + " " + count + " tebakan." : count + " jawaban. Pilih dengan panah bawah.";
      link();
    }, 400);
  }

  /** The query in the address, so that a link leads to the same results. */
  function link() {
    var query = input.value.trim();
    if (!query && location.hash.indexOf("#cari=") !== 0) return;
    var target = query ? "#cari=" + encodeURIComponent(query.slice(0, 200)) : location.pathname + location.search;
    try { history.replaceState(null, "", target); } catch (error) { /* some browsers refuse it on file:// */ }
  }

  function fromAddress() {
    var typed = /^#cari=(.*)$/.exec(location.hash), query = "";
    try { query = typed ? decodeURIComponent(typed[1]) : new URLSearchParams(location.search).get("q") || ""; } catch (error) { /* not ours */ }
    if (!query) return false;
    input.value = query.slice(0, 600);
    input.focus();
    show();
    tell();
    return true;
  }

  input.addEventListener("input", function () { show(); tell(); });
  input.addEventListener("focus", function () { if (panel.hidden) show(); });
  input.addEventListener("keydown", function (event) {
    var count = list.querySelectorAll("[role=option]").length;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found && count) {
      event.preventDefault();
      if (panel.hidden) open(true);
      select(event.key === "ArrowDown" ? (active + 1) % count : active < 1 ? count - 1 : active - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!panel.hidden) open(false);
      else { input.value = ""; show(); open(false); tell(); }
    }
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (!input.value.trim()) return;
    if (!found || panel.hidden) show();
    var all = list.querySelectorAll("[role=option]");
    if (active >= 0) all[active].click();
    else if (all.length && !found.low) all[0].click();
    else if (all.length) select(0);
  });
  form.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) open(false);
  });
  panel.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { open(false); input.focus(); }
  });
  document.addEventListener("click", function (event) { if (!form.contains(event.target) && event.target.isConnected) open(false); });
  window.addEventListener("hashchange", fromAddress);

  if (!fromAddress() && (input.value.trim() || document.activeElement === input)) { show(); tell(); }
};
