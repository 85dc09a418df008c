/* Small conveniences of every page; the pages work without them. */
(function () {
  "use strict";
  var html = document.documentElement;

  function remember(key, value) {
    try { localStorage.setItem(key, value); } catch (error) { /* storage may be off */ }
  }
  function recall(key) {
    try { return localStorage.getItem(key); } catch (error) { return null; }
  }

  /* The role last chosen is remembered on the device, and offered where roles are chosen. */
  var choices = document.querySelectorAll(".switch a[data-role], .doors a[data-role]");
  choices.forEach(function (link) {
    if (link.dataset.role === recall("peran")) link.classList.add("yours");
    link.addEventListener("click", function () { remember("peran", link.dataset.role); });
  });

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
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  /* What few readers need is loaded with its first use; as elements, since a page opened from a disk can't
     fetch. After a lost connection the next use tries again. */
  window.onFirstUse = function (names, ready) {
    var loading = false;
    return function () {
      if (loading) return;
      loading = true;
      var missing = names.length;
      names.forEach(function (name) {
        var isStyle = /css$/.test(name);
        var element = document.createElement(isStyle ? "link" : "script");
        element[isStyle ? "href" : "src"] = html.dataset.root + "assets/" + name;
        element.rel = "stylesheet";  // says nothing of a script
        element.async = false;  // in the order of the names
        element.onload = function () {
          missing -= 1;
          if (!missing && ready) ready();
        };
        element.onerror = function () { loading = false; };
        document.head.append(element);
      });
    };
  };

  /* The search. */
  var box = document.querySelector(".search input");
  if (!box) return;
  var search = window.onFirstUse(["search.css", "search-data.js", "search.js", "search-box.js"]);
  box.addEventListener("focus", search);
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if ((event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      box.focus();
    }
  });
  if (location.hash.indexOf("#cari=") === 0) search();
})();
