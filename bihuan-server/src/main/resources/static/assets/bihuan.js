/* Bihuan: comfort only. Every page works without this file; nothing here decides anything.
   It has to run on Chromium 78: no ?. and ??, no modules needed. */
(function () {
  "use strict";

  var html = document.documentElement;

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  /* ---- Forms: the summary of what was refused is read first; nothing is sent twice; typed text is not lost. ---- */

  function openTo(element) {
    for (var up = element; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") { up.open = true; }
    }
  }

  var errors = document.getElementById("errors");
  if (errors) {
    errors.focus();
    errors.addEventListener("click", function (event) {
      var link = event.target.closest("a[href^='#']");
      var field = link && document.getElementById(link.getAttribute("href").slice(1));
      if (field) {
        event.preventDefault();
        openTo(field);
        field.scrollIntoView({ block: "center" });
        field.focus({ preventScroll: true });
      }
    });
  }

  var typed = false;
  document.addEventListener("input", function (event) {
    if (event.target.closest("form[method='post'] textarea")) { typed = true; }
  });
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") { return; }
    var question = form.getAttribute("data-confirm");
    if (form.getAttribute("data-sent") || (question && !window.confirm(question))) {
      event.preventDefault();
      return;
    }
    form.setAttribute("data-sent", "yes");
    typed = false;
  });
  window.addEventListener("pageshow", function () {
    all("form[data-sent]").forEach(function (form) { form.removeAttribute("data-sent"); });
  });
  window.addEventListener("beforeunload", function (event) {
    if (typed) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  /* ---- Small menus close by themselves. ---- */

  function closeDrops(except) {
    all("details.drop[open]").forEach(function (drop) {
      if (drop !== except) { drop.open = false; }
    });
  }
  document.addEventListener("click", function (event) { closeDrops(event.target.closest("details.drop")); });

  /* ---- Text and remarks: both sides move together. ---- */

  var remarks = all("[data-remark]");
  var at = -1;

  function show(index, focus) {
    if (!remarks.length) { return; }
    at = Math.max(0, Math.min(remarks.length - 1, index));
    all(".here").forEach(function (element) { element.classList.remove("here"); });
    var remark = remarks[at];
    var id = remark.getAttribute("data-remark");
    remark.classList.add("here");
    all("mark[data-remarks~='" + id + "']").forEach(function (mark) { mark.classList.add("here"); });
    var place = document.getElementById("mark-" + id);
    var sideBySide = !window.matchMedia("(max-width: 1100px)").matches;
    if (place && sideBySide) { scrollInside(place, ".split-text"); }
    if (sideBySide) { scrollInside(remark, ".split-side"); } else { remark.scrollIntoView({ block: "center" }); }
    if (focus) { remark.focus({ preventScroll: true }); }
  }

  /* A long text has several pages; its remarks go on from one to the next. */
  function away(side) { return document.querySelector("a[data-away='" + side + "']"); }

  function step(by) {
    var further = away(by > 0 ? "after" : "before");
    var over = by > 0 ? at + 1 >= remarks.length : at <= 0;
    if (over && further) { window.location.assign(further.href); } else { show(at + by, true); }
  }

  /* Whoever comes for one remark finds it, or the next when it is not among those chosen. */
  function arrive() {
    var wanted = /^#remark-(\d+)$/.exec(window.location.hash);
    if (!wanted || !remarks.length) { return; }
    var index = remarks.findIndex(function (remark) {
      return Number(remark.getAttribute("data-remark")) >= Number(wanted[1]);
    });
    show(index < 0 ? remarks.length - 1 : index, true);
  }

  /* Only the column moves, never the whole page. */
  function scrollInside(element, column) {
    var box = element.closest(column);
    if (!box) { return; }
    var distance = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += distance - box.clientHeight / 3;
  }

  document.addEventListener("click", function (event) {
    var jump = event.target.closest("a[href^='#remark-'], a[href^='#mark-'], mark[data-remarks]");
    if (!jump || !remarks.length) { return; }
    var id = jump.tagName === "MARK"
      ? jump.getAttribute("data-remarks").split(" ")[0]
      : jump.getAttribute("href").replace(/^#(remark|mark)-/, "");
    var index = remarks.findIndex(function (remark) { return remark.getAttribute("data-remark") === id; });
    if (index < 0) { return; }
    if (jump.getAttribute("href") && window.matchMedia("(max-width: 1100px)").matches) { return; }
    event.preventDefault();
    show(index, true);
  });
  remarks.forEach(function (remark, index) {
    remark.addEventListener("focusin", function () { if (index !== at) { show(index, false); } });
  });

  arrive();

  /* ---- What begins here? The choices come from a page of their own and are shown beside the paragraph. ---- */

  var asked = null;

  function shut() {
    var open = document.getElementById("call");
    if (open) { open.parentElement.removeChild(open); }
    if (asked) { asked.setAttribute("aria-expanded", "false"); }
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-call]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    var again = asked === link && document.getElementById("call");
    shut();
    if (again) { return; }
    asked = link;
    /* Reads the page as a document; strings are never made into one here. */
    var request = new XMLHttpRequest();
    request.open("GET", link.href);
    request.responseType = "document";
    request.onload = function () {
      var call = request.status === 200 && request.response && request.response.getElementById("call");
      if (!call) { window.location.assign(link.href); return; }
      if (asked !== link) { return; }
      shut();
      link.closest(".parted").appendChild(document.importNode(call, true));
      link.setAttribute("aria-expanded", "true");
      document.querySelector("#call button").focus();
    };
    request.onerror = function () { window.location.assign(link.href); };
    request.send();
  });

  /* ---- Keys. None fires while somebody writes, least of all in the middle of a Chinese word. ---- */

  var keys = document.getElementById("keys");

  function writing(event) {
    var target = event.target;
    return event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey
      || target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  }

  /* A list is walked with j and k; Enter opens the line, x ticks it. */
  var lines = all("table[data-walk] tbody tr");
  var line = -1;

  function walk(by) {
    line = Math.max(0, Math.min(lines.length - 1, line + by));
    lines.forEach(function (row, index) { row.classList.toggle("here", index === line); });
    var link = lines[line].querySelector("a[data-go]");
    if (link) { link.focus(); }
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !event.isComposing) {
      closeDrops(null);
      if (document.getElementById("call") && asked) { shut(); asked.focus(); }
      return;
    }
    if (writing(event) || (keys && keys.open)) { return; }
    if (event.key === "j" && (remarks.length || away("after"))) {
      step(1);
    } else if (event.key === "k" && (remarks.length || away("before"))) {
      step(-1);
    } else if (lines.length && (event.key === "j" || event.key === "k")) {
      walk(event.key === "j" ? 1 : -1);
    } else if (event.key === "x" && lines[line]) {
      var box = lines[line].querySelector("input[type='checkbox']");
      if (box) { box.checked = !box.checked; }
    } else if (event.key === "/") {
      var field = document.querySelector("[role='search'] input:not([type='hidden'])");
      if (!field) { return; }
      field.focus();
      field.select();
    } else if (event.key === "?" && keys && keys.showModal) {
      keys.showModal();
    } else {
      return;
    }
    event.preventDefault();
  });

  /* ---- A grid of ticks: the arrows go where the eye goes. ---- */

  var arrows = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  document.addEventListener("keydown", function (event) {
    var way = arrows[event.key];
    var cell = way && event.target.closest("table[data-grid] td");
    if (!cell || event.isComposing) { return; }
    var row = cell.parentElement;
    var rows = all("tr", cell.closest("table"));
    var y = rows.indexOf(row);
    var x = Array.prototype.indexOf.call(row.children, cell);
    for (var steps = 0; steps < 200; steps++) {
      y += way[0];
      x += way[1];
      var there = rows[y] && rows[y].children[x];
      if (!there) { return; }
      var tick = there.querySelector("input");
      if (tick) {
        event.preventDefault();
        tick.focus();
        return;
      }
    }
  });

  html.setAttribute("data-script", "on");
}());
