// Searching the article: whatever is found is highlighted without touching the text.
"use strict";
(() => {
  const status = document.getElementById("status");
  const field = document.getElementById("find");
  const blocks = [...document.querySelectorAll("h1, .body .tx")];
  const plural = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const flat = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let hits = [], hit = -1;
  function search() {
    hits = [];
    hit = -1;
    const wanted = flat(field.value.trim());
    if (wanted.length > 1) for (const block of blocks) hits.push(...within(block, wanted));
    if (window.Highlight) {
      CSS.highlights.set("found", new Highlight(...hits));
      CSS.highlights.delete("here");
    }
    status.textContent = wanted.length > 1 ? (hits.length ? plural(hits.length, "place") + " found." : "Nothing found.") : "";
    if (hits.length) next(1);
  }
  // The plain letters of a block, and for each the text node, offset and length it comes from. Words may run over several
  // elements; numbers of sentences and findings between them do not count.
  const known = new Map();
  function letters(block) {
    if (!known.has(block)) known.set(block, read(block));
    return known.get(block);
  }
  function read(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".n, .rf") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const at = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      [...node.data].reduce((offset, letter) => {
        const plain = flat(letter);
        text += plain;
        for (let i = 0; i < plain.length; i += 1) at.push([node, offset, letter.length]);
        return offset + letter.length;
      }, 0);
    }
    return { text: text.replace(/\s/g, " "), at };
  }
  function within(block, wanted) {
    const { text, at } = letters(block);
    const found = [];
    for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length)) {
      const range = document.createRange();
      const [last, offset, size] = at[i + wanted.length - 1];
      range.setStart(at[i][0], at[i][1]);
      range.setEnd(last, offset + size);
      found.push(range);
    }
    return found;
  }
  function next(by) {
    if (!hits.length) return;
    hit = (hit + by + hits.length) % hits.length;
    if (window.Highlight) CSS.highlights.set("here", new Highlight(hits[hit]));
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    hits[hit].startContainer.parentElement.scrollIntoView({ behavior, block: "center" });
    status.textContent = `Place ${hit + 1} of ${hits.length}.`;
  }
  let typing = 0;
  field.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(search, 120); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); next(event.shiftKey ? -1 : 1); }
    if (event.key === "Escape") { field.value = ""; search(); field.blur(); event.stopPropagation(); }
  });
})();
