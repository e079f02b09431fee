/* Bihuan: the threshold of a comparison moves what is shown at once. Without this file the form does the same.
   It has to run on Chromium 78: no ?. and ??. */
(function () {
  "use strict";

  var field = document.querySelector("[data-least]");
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-characters]"));
  if (!field || !items.length) { return; }

  var lengths = items.map(function (item) { return Number(item.getAttribute("data-characters")); });
  var slide = document.createElement("input");
  slide.type = "range";
  slide.min = field.min;
  slide.max = String(Math.max.apply(null, lengths) + 1);
  slide.value = field.value;
  slide.setAttribute("aria-label", document.querySelector("label[for='" + field.id + "']").textContent);
  field.parentElement.appendChild(slide);

  function show(least) {
    var hidden = {};
    items.forEach(function (item, index) {
      item.hidden = lengths[index] < least;
      hidden[item.getAttribute("data-remark")] = item.hidden;
    });
    Array.prototype.slice.call(document.querySelectorAll("mark[data-remarks]")).forEach(function (mark) {
      var ids = mark.getAttribute("data-remarks").split(" ");
      mark.classList.toggle("quiet", ids.every(function (id) { return hidden[id]; }));
    });
  }

  slide.addEventListener("input", function () { field.value = slide.value; show(Number(slide.value)); });
  field.addEventListener("input", function () { slide.value = field.value; show(Number(field.value) || 0); });
}());
