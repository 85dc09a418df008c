/* Sheets and letters: ticks remembered on this device, printing, and merged visits. */
(function () {
  "use strict";
  var root = document.documentElement.dataset.root;

  function each(selector, action, scope) {
    Array.prototype.forEach.call((scope || document).querySelectorAll(selector), action);
  }
  function reveal(selector) {
    each(selector, function (element) { element.hidden = false; });
  }

  each("[data-do=print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  /* A text area grows with its text, so that all of it is printed. */
  each(".letter textarea", function (area) {
    function grow() { area.rows = Math.max(8, area.value.split("\n").length + Math.ceil(area.value.length / 70)); }
    area.addEventListener("input", grow);
  });

  /* Ticks of one sheet. A new version of the sheet begins without ticks: its rows may be others. */
  var sheet = document.querySelector(".checklist[data-sheet]");
  if (sheet) remember(sheet);

  function remember(table) {
    var prefix = "lembar/" + table.dataset.sheet + "/";
    var key = prefix + table.dataset.version;
    var boxes = table.querySelectorAll("input");
    var ticked = [];
    try {
      ticked = JSON.parse(localStorage.getItem(key)) || [];
      Object.keys(localStorage).forEach(function (old) {
        if (old.indexOf(prefix) === 0 && old !== key) localStorage.removeItem(old);
      });
    } catch (error) { /* storage may be off, or hold something else */ }
    Array.prototype.forEach.call(boxes, function (box) { box.checked = ticked.indexOf(box.name) >= 0; });
    table.addEventListener("change", save);
    each("[data-do=clear]", function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        Array.prototype.forEach.call(boxes, function (box) { box.checked = false; });
        save();
      });
    });
    function save() {
      var names = Array.prototype.filter.call(boxes, function (box) { return box.checked; });
      try {
        localStorage.setItem(key, JSON.stringify(names.map(function (box) { return box.name; })));
      } catch (error) { /* storage may be off */ }
    }
  }

  /* Merged visits: several services are chosen here, merge.js makes one list of them. */
  var merged = document.querySelector(".merged");
  if (!merged) return;
  var services = document.querySelectorAll(".services input");
  var loading = false;
  reveal(".choosing");
  each(".services", function (list) { list.addEventListener("change", choose); });
  each("[data-do=clear]", function (button) {
    button.addEventListener("click", function () {
      Array.prototype.forEach.call(services, function (box) { box.checked = false; });
      choose();
    });
  }, merged);
  window.addEventListener("hashchange", restore);
  restore();

  function restore() {
    var found = /^#pilih=(.*)$/.exec(location.hash);
    var chosen = found ? found[1].split(/,|%2C/i) : [];
    Array.prototype.forEach.call(services, function (box) { box.checked = chosen.indexOf(box.value) >= 0; });
    load();
  }

  function choose() {
    var chosen = ids();
    history.replaceState(null, "", chosen.length ? "#pilih=" + chosen.join(",") : location.pathname + location.search);
    load();
  }

  function ids() {
    var ticked = Array.prototype.filter.call(services, function (box) { return box.checked; });
    return ticked.map(function (box) { return box.value; });
  }

  /* What is only needed for a choice is loaded with the first; as scripts, since a page opened from a disk
     can't fetch. */
  function load() {
    if (!loading && ids().length) {
      loading = true;
      ["sheets-data.js", "merge.js"].forEach(function (name) {
        var script = document.createElement("script");
        script.src = root + "assets/" + name;
        script.async = false;
        script.onload = show;
        script.onerror = function () { loading = false; };  // the next choice tries again
        document.head.append(script);
      });
    }
    show();
  }

  function show() {
    if (window.sheets && window.showMerged) window.showMerged(merged, ids());
  }
})();
