/* Merged visits: one list of the papers of several services. Needs sheets-data.js. */
(function () {
  "use strict";
  var words = document.getElementById("kata").content.firstElementChild.dataset;

  /* Keep one list for the services that are ticked; the address holds the choice. */
  window.mergeVisits = function () {
    var services = document.querySelector(".services");
    var merged = document.querySelector(".merged");
    var boxes = services.querySelectorAll("input");
    var early = chosen();
    services.addEventListener("change", choose);
    merged.querySelector("[data-do=clear]").addEventListener("click", function () {
      tick([]);
      choose();
    });
    window.addEventListener("hashchange", restore);
    restore();
    // What was ticked before this script came counts, too.
    if (early.length) {
      tick(chosen().concat(early));
      choose();
    }

    function chosen() {
      var ticked = Array.prototype.filter.call(boxes, function (box) { return box.checked; });
      return ticked.map(function (box) { return box.value; });
    }

    function tick(ids) {
      boxes.forEach(function (box) { box.checked = ids.indexOf(box.value) >= 0; });
    }

    function restore() {
      var found = /^#pilih=(.*)$/.exec(location.hash);
      tick(found ? found[1].split(/,|%2C/i) : []);
      show(merged, chosen());
    }

    function choose() {
      var ids = chosen();
      history.replaceState(null, "", ids.length ? "#pilih=" + ids.join(",") : location.pathname + location.search);
      show(merged, ids);
    }
  };

  function show(merged, ids) {
    var visits = ids.map(function (id) { return window.sheets.visits[id]; }).filter(Boolean);
    merged.hidden = !visits.length;
    if (!visits.length) return;
    part(merged, "services", titles(visits));
    part(merged, "review", titles(visits.filter(function (visit) { return visit.needs_review; })));
    part(merged, "without", titles(visits.filter(function (visit) { return !visit.papers.length; })));
    var notes = notesOf(visits);
    var list = merged.querySelector("[data-part=notes]");
    list.replaceChildren.apply(list, notes.map(function (text) {
      var item = document.createElement("p");
      item.textContent = text;
      return item;
    }));
    var rows = rowsOf(visits);
    var body = merged.querySelector("tbody");
    body.replaceChildren.apply(body, rows.map(rowElement));
    merged.querySelector("table").hidden = !rows.length;
    share(merged.querySelector("[data-part=share]"), visits, notes, rows);
  }

  /* Where the papers of a service come from, once for each service. */
  function notesOf(visits) {
    var notes = [];
    visits.forEach(function (visit) {
      visit.papers.forEach(function (paper) {
        var text = visit.title + ": " + paper.note;
        if (paper.note && notes.indexOf(text) < 0) notes.push(text);
      });
    });
    return notes;
  }

  function titles(visits) {
    return visits.map(function (visit) { return visit.title; }).join(", ");
  }

  function part(merged, name, text) {
    var element = merged.querySelector("[data-part=" + name + "]");
    (element.querySelector("span") || element).textContent = text;
    element.hidden = !text;
  }

  /* Every paper once, with the services that need it, in the order of the services. */
  function rowsOf(visits) {
    var needed = new Map();
    visits.forEach(function (visit) {
      visit.papers.forEach(function (paper) {
        var services = needed.get(paper.key) || [];
        if (services.indexOf(visit.title) < 0) services.push(visit.title);
        needed.set(paper.key, services);
      });
    });
    var rows = [];
    var number = 0;
    needed.forEach(function (services, key) {
      number += 1;
      var paper = window.sheets.papers[key];
      paper.lines.forEach(function (line, index) {
        var remarks = (line.remarks || []).slice();
        if (index === 0) remarks.push(words["for"] + " " + services.join(", "));
        rows.push({
          line: line,
          number: number + (line.number || ""),
          situation: index === 0 ? paper.situation : "",
          remarks: remarks.join("; ")
        });
      });
    });
    return rows;
  }

  function clone(id) {
    return document.getElementById(id).content.firstElementChild.cloneNode(true);
  }

  function box(label, name) {
    var tick = clone(label);
    tick.querySelector("span").textContent = name;
    return tick;
  }

  function nameOf(line) {
    return line.name || (line.choices || []).join(" / ");
  }

  function rowElement(row) {
    var line = row.line;
    var element = clone("baris");
    var cells = element.children;
    if (line.depth) element.className = "depth-" + Math.min(line.depth, 3);
    cells[0].textContent = row.number;
    fillName(cells[1], row);
    cells[6].textContent = row.remarks;
    if (line.is_head) {
      cells[1].colSpan = 6;
      var small = document.createElement("small");
      small.textContent = " " + row.remarks;
      cells[1].append(small);
      while (cells.length > 2) element.lastElementChild.remove();
      return element;
    }
    fillCopies(cells[2], line.original, nameOf(line));
    fillCopies(cells[3], line.copy, nameOf(line));
    [cells[4], cells[5]].forEach(function (cell) {
      cell.append(box("centang", cell.dataset.label + ": " + nameOf(line)));
    });
    return element;
  }

  function fillName(cell, row) {
    var line = row.line;
    if (line.joint) cell.append(line.joint + " ");
    if (line.is_option) cell.append(box("centang", nameOf(line)));
    [row.situation && row.situation + ":", line.condition].filter(Boolean).forEach(function (text) {
      var strong = document.createElement("em");
      strong.textContent = text;
      cell.append(strong, " ");
    });
    cell.append((line.name || "") + (line.name && line.choices ? ": " : ""));
    (line.choices || []).forEach(function (choice, index) {
      if (index) cell.append(" " + words.or + " ");
      cell.append(box("pilihan", choice));
    });
  }

  function fillCopies(cell, said, name) {
    if (said[0] === "box") cell.append(box("centang", cell.dataset.label + ": " + name), said[1]);
    else cell.textContent = words[said[0]] || "";
  }

  function share(link, visits, notes, rows) {
    var lines = rows.map(function (row) {
      var line = row.line;
      var name = [row.situation && row.situation + ":", line.joint, line.condition, line.name || line.choices.join(" " + words.or + " ")];
      return row.number + ". " + name.filter(Boolean).join(" ") + (line.said ? " (" + line.said + ")" : "") + (row.remarks ? "; " + row.remarks : "");
    });
    var text = [words.title, titles(visits)].concat(notes, lines);
    if (location.protocol !== "file:") text.push(location.href);
    link.href = "https://wa.me/?text=" + encodeURIComponent(text.join("\n"));
  }
})();
