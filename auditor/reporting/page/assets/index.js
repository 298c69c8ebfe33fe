// Sorting and searching the index.
"use strict";
(() => {
  const table = document.querySelector(".many");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const status = document.getElementById("status");
  const heads = [...table.querySelectorAll("th[data-key]")];
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => sort(head));
  }
  function sort(head) {
    const { key, kind } = head.dataset;
    const first = kind === "num" ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const way = head.getAttribute("aria-sort") === first ? other : first;
    for (const h of heads) h.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", way);
    const by = kind === "num" ? (a, b) => Number(a.dataset[key]) - Number(b.dataset[key])
      : (a, b) => a.dataset[key].localeCompare(b.dataset[key], "en");
    rows.sort((a, b) => (way === "ascending" ? by(a, b) : by(b, a)));
    body.append(...rows);
    status.textContent = `Sorted by ${head.textContent}, ${way}.`;
  }
  const flat = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  document.getElementById("find").addEventListener("input", (event) => {
    const wanted = flat(event.target.value.trim());
    let shown = 0;
    for (const row of rows) {
      row.hidden = !flat(row.cells[0].textContent).includes(wanted);
      shown += !row.hidden;
    }
    status.textContent = wanted ? `${shown} of ${rows.length} articles.` : "";
  });
})();
