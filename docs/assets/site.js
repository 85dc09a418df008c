/* Small conveniences of every page; the pages work without them. */
(function () {
  "use strict";
  var html = document.documentElement;
  var root = html.dataset.root;

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

  /* The search is loaded when it is first used. */
  var box = document.querySelector(".search input");
  var loading = false;
  function load() {
    if (loading) return;
    loading = true;
    ["search-data.js", "search.js", "search-box.js"].forEach(function (name) {
      var script = document.createElement("script");
      script.src = root + "assets/" + name;
      script.async = false;
      document.head.append(script);
    });
  }
  if (!box) return;
  box.addEventListener("focus", load);
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if ((event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      box.focus();
    }
  });
  if (location.hash.indexOf("#cari=") === 0) load();
})();
