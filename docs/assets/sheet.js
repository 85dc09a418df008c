/* Sheets and letters: ticks remembered on this device, printing, and merged visits. */
(function () {
  "use strict";

  /* Buttons that need scripts show themselves with what they do. */
  function offer(name, action) {
    document.querySelectorAll("[data-do=" + name + "]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", action);
    });
  }

  offer("print", function () { window.print(); });

  /* A text area grows with its text, so that all of it is printed. */
  document.querySelectorAll(".letter textarea").forEach(function (area) {
    area.addEventListener("input", function () {
      area.rows = Math.max(8, area.value.split("\n").length + area.value.length / 70 + 1);
    });
  });

  /* Ticks of one sheet. A new version of the sheet begins without ticks: its rows may be others. */
  var sheet = document.querySelector("[data-sheet]");
  if (sheet) {
    var prefix = "lembar/" + sheet.dataset.sheet + "/";
    var key = prefix + sheet.dataset.version;
    var boxes = sheet.querySelectorAll("input");
    var ticked = [];
    try {
      ticked = JSON.parse(localStorage.getItem(key)) || [];
      Object.keys(localStorage).forEach(function (old) {
        if (old.indexOf(prefix) === 0 && old !== key) localStorage.removeItem(old);
      });
    } catch (error) { /* storage may be off, or hold something else */ }
    var tick = function () { boxes.forEach(function (box) { box.checked = ticked.indexOf(box.name) >= 0; }); };
    var save = function () {
      ticked = [];
      boxes.forEach(function (box) { if (box.checked) ticked.push(box.name); });
      try { localStorage.setItem(key, JSON.stringify(ticked)); } catch (error) { /* storage may be off */ }
    };
    tick();
    sheet.addEventListener("change", save);
    offer("clear", function () {
      ticked = [];
      tick();
      save();
    });
  }

  /* Merged visits: several services are chosen here, merge.js makes one list of them. */
  var services = document.querySelector(".services");
  if (!services) return;
  document.querySelectorAll(".choosing").forEach(function (element) { element.hidden = false; });
  var merge = window.onFirstUse(["sheets-data.js", "merge.js"], function () { window.mergeVisits(); });
  /* A choice is in the address, or ticked: just now, before this script ran, or as the browser remembers it. */
  function begin() {
    if (/^#pilih=/.test(location.hash) || services.querySelector(":checked")) merge();
  }
  services.addEventListener("change", begin);
  window.addEventListener("hashchange", begin);
  begin();
})();
