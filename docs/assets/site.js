/* Small conveniences of every page; the pages work without them. */
(function () {
  "use strict";
  /* The role last chosen is remembered on the device, and offered where roles are chosen. */
  var choices = document.querySelectorAll(".switch a[data-role], .doors a[data-role]");
  try {
    var chosen = localStorage.getItem("peran");
    choices.forEach(function (link) {
      if (link.dataset.role === chosen) link.classList.add("yours");
      link.addEventListener("click", function () { localStorage.setItem("peran", link.dataset.role); });
    });
  } catch (error) { /* storage may be off */ }

  /* Copy buttons. */
  document.querySelectorAll(".copy").forEach(function (button) {
    if (!navigator.clipboard) return;
    var label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(function () {
        button.textContent = "Tersalin";
        setTimeout(function () { button.textContent = label; }, 2000);
      });
    });
  });

  /* The menu closes on Escape and on a click elsewhere. */
  var menu = document.querySelector(".menu");
  document.addEventListener("click", function (event) {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  /* A function that loads the assets with these names at its first call, then calls ``ready``: what few readers
     need comes with its first use. As elements, since a page opened from a disk can't fetch. After a lost
     connection the next call tries again. */
  window.onFirstUse = function (names, ready) {
    var loading = false;
    return function () {
      if (loading) return;
      loading = true;
      var missing = names.length;
      names.forEach(function (name) {
        var isStyle = /css$/.test(name);
        var element = document.createElement(isStyle ? "link" : "script");
        element[isStyle ? "href" : "src"] = document.documentElement.dataset.root + "assets/" + name;
        element.rel = "stylesheet";  // says nothing of a script
        element.async = false;  // in the order of the names
        element.onload = function () {
          missing -= 1;
          if (!missing) ready();
        };
        element.onerror = function () {
          if (missing > 0) loading = false;
          missing = -1;  // nothing more comes of this attempt
        };
        document.head.append(element);
      });
    };
  };

  /* The search. */
  var box = document.querySelector(".search input");
  var parts = ["search.css", "search-data.js", "search.js", "search-box.js"];
  var search = window.onFirstUse(parts, function () { window.startSearch(); });
  box.addEventListener("focus", search);
  box.addEventListener("input", search);
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if ((event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      box.focus();
    }
  });
  if (/^#cari=/.test(location.hash)) search();
})();
