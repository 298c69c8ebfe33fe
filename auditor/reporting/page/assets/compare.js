// Showing only what changed between two drafts.
"use strict";
(() => {
  const only = document.getElementById("only");
  only.addEventListener("change", () => document.documentElement.classList.toggle("changes", only.checked));
})();
