// Colours as the system has them, light, or dark; remembered where the browser lets a page remember.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("live");
  const store = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a page from a file may keep nothing */ } },
  };
  window.auditor = { store };
  const button = document.getElementById("theme");
  const spoken = { auto: "as the system has them", light: "light", dark: "dark" };
  const themes = Object.keys(spoken);
  function theme(name) {
    if (name === "auto") delete root.dataset.theme; else root.dataset.theme = name;
    button.setAttribute("aria-label", `Colours: ${spoken[name]}`);
  }
  theme(themes.includes(store.get("auditor-theme")) ? store.get("auditor-theme") : "auto");
  button.addEventListener("click", () => {
    const next = themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % 3];
    theme(next);
    store.set("auditor-theme", next);  // Only on a click: a page that opens must not undo what was chosen in another.
  });
})();
