// The page of an article: selecting, filtering, searching, keys. Everything can be read without it.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const root = document.documentElement;
  const sentences = all(".s[id]");
  const byId = new Map(sentences.map((s) => [s.id, s]));
  const notes = all(".article .note");
  const cells = all(".cell");
  const rows = all(".claims tbody tr");
  const ids = (value) => (value || "").split(" ").filter(Boolean);
  const plural = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const smooth = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
  
  // --- Notes stand level with their words on a wide screen. Without script, and in articles of many hundred sentences,
  // whose paragraphs the browser lays out only as they come into sight, they stand level with the paragraph.
  const wide = matchMedia("(min-width: 64rem)");
  function place() {
    const body = $("body");
    const level = wide.matches && !document.querySelector(".vast");
    root.classList.toggle("placed", level);
    if (!level && !body.style.minHeight) return;
    for (const box of all(".body .notes")) box.style.top = "0";
    for (const note of all(".body .note")) note.style.top = "";
    body.style.minHeight = "";
    if (!level) return;
    const top = body.getBoundingClientRect().top;
    const shown = all(".body .note").filter((n) => !n.classList.contains("off"));
    const wanted = shown.map((note) => {
      const ref = $("r" + note.id.slice(1));
      const row = note.closest(".row");
      return (ref || row).getBoundingClientRect().top - top - 8;
    });
    const heights = shown.map((note) => note.offsetHeight);
    let free = 0;
    shown.forEach((note, i) => {
      const at = Math.max(wanted[i], free);
      note.style.top = `${at}px`;
      free = at + heights[i] + 14;
    });
    body.style.minHeight = `${free}px`;
  }
  new ResizeObserver(() => root.style.setProperty("--top", `${$("bar").offsetHeight}px`)).observe($("bar"));
  let pending = 0;
  const replace = () => { cancelAnimationFrame(pending); pending = requestAnimationFrame(place); };
  wide.addEventListener("change", replace);
  addEventListener("resize", replace);
  addEventListener("beforeprint", () => root.classList.remove("placed"));
  addEventListener("afterprint", replace);
  document.addEventListener("toggle", (event) => { if (event.target.closest(".note")) replace(); }, true);

  // --- The chain of a sentence
  const panel = $("panel");
  let selected = null, opener = null;
  function select(sentence, { focus = false } = {}) {
    clear();
    selected = sentence;
    sentence.classList.add("sel");
    for (const note of notes) note.classList.toggle("sel", note.dataset.sentence === sentence.id);
    for (const row of rows) row.classList.toggle("sel", row.dataset.sentence === sentence.id);
    for (const cell of cells) if (cell.dataset.s === sentence.id) { cell.setAttribute("aria-current", "true"); rove(cell); }
    const template = $("chain-" + sentence.id);
    if (!template) return;
    $("panel-title").textContent = `Sentence ${sentence.querySelector(".n").textContent}`;
    $("panel-body").replaceChildren(template.content.cloneNode(true));
    for (const link of all("#panel-body .sl")) {
      const other = byId.get(link.hash.slice(1));
      if (other && other !== sentence) other.classList.add("kin");
    }
    for (const note of notes) if (note.dataset.sentence === sentence.id) {
      const twin = note.cloneNode(true);
      for (const e of [twin, ...all("[id]", twin)]) e.removeAttribute("id");
      for (const e of all(".copy", twin)) e.remove();
      twin.classList.remove("sel");
      twin.removeAttribute("style");
      $("panel-body").append(twin);
    }
    panel.hidden = false;
    root.classList.add("open");
    panel.scrollTop = 0;
    if (focus) { opener = document.activeElement; $("panel-title").focus({ preventScroll: true }); }
  }
  function clear() {
    for (const e of all(".sel, .kin")) e.classList.remove("sel", "kin");
    for (const cell of cells) cell.removeAttribute("aria-current");
    selected = null;
  }
  function hide() { panel.hidden = true; root.classList.remove("open"); }
  function close() {
    clear();
    hide();
    if (opener && opener.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  }
  function show(element) { element.scrollIntoView({ behavior: smooth(), block: "center" }); }
  function address(id) { try { history.replaceState(null, "", "#" + id); } catch { location.hash = id; } }
  function go(sentence, options) { address(sentence.id); select(sentence, options); show(sentence); }

  $("panel-close").addEventListener("click", close);
  $("body").addEventListener("click", (event) => {
    if (event.target.closest("a, button, summary, .notes") || String(getSelection())) return;
    const sentence = event.target.closest(".s");
    if (!sentence) return;
    if (sentence === selected) { close(); return; }
    address(sentence.id);
    select(sentence);
  });
  // A link to a sentence selects it; from the keyboard the focus goes to its chain.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const sentence = link && byId.get(decodeURIComponent(link.hash.slice(1)));
    if (sentence) {
      event.preventDefault();
      go(sentence, { focus: event.detail === 0 && !link.closest("#panel") });
    } else if (link && /^#f\d+$/.test(link.hash)) {
      current = notes.findIndex((note) => "#" + note.id === link.hash);
    }
  });
  function arrive() {
    const sentence = byId.get(decodeURIComponent(location.hash.slice(1)));
    if (sentence) { select(sentence); sentence.scrollIntoView({ behavior: "instant", block: "center" }); }
  }
  addEventListener("hashchange", arrive);

  // --- The strip: one stop for the Tab key, arrows along it
  function rove(cell) { for (const c of cells) c.tabIndex = c === cell ? 0 : -1; }
  if (cells.length) rove(cells[0]);
  $("strip").addEventListener("keydown", (event) => {
    const at = cells.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: cells.length - 1 }[event.key];
    if (to === undefined || !cells[to]) return;
    event.preventDefault();
    rove(cells[to]);
    cells[to].focus();
  });

  // --- Filters
  const form = $("filters"), sure = $("sure"), party = $("party"), rule = $("rule");
  const ticked = (name) => new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));
  const whole = (name) => all(`input[name=${name}]`, form).every((box) => box.checked);
  const claimForm = $("claim-filters");
  function filter() {
    const labels = ticked("label"), sides = ticked("side"), severities = ticked("severity");
    const anySide = whole("side"), least = Number(sure.value) / 100;
    const onFindings = rule.value || least > 0 || !whole("severity");
    const kept = new Set(), found = new Set();
    const noteFits = (n) => (!rule.value || n.dataset.rule === rule.value) && Number(n.dataset.confidence) >= least
      && severities.has(n.dataset.severity);
    const fits = (s) => {
      const label = ["att", "con", "own"].find((name) => s.classList.contains(name));
      const mine = ids(s.dataset.sides);
      return labels.has(label) && (!party.value || ids(s.dataset.parties).includes(party.value))
        && (anySide || (mine.length ? mine.some((side) => sides.has(side)) : sides.has("")));
    };
    for (const s of sentences) if (fits(s)) kept.add(s.id);
    const everySentence = kept.size === sentences.length;
    let shownNotes = 0;
    for (const note of notes) {
      const ok = noteFits(note) && (note.dataset.sentence ? kept.has(note.dataset.sentence) : everySentence);
      note.classList.toggle("off", !ok);
      $("r" + note.id.slice(1))?.parentElement.classList.toggle("off", !ok);
      if (ok) { shownNotes += 1; found.add(note.dataset.sentence); }
    }
    if (onFindings) for (const id of [...kept]) if (!found.has(id)) kept.delete(id);
    for (const s of sentences) s.classList.toggle("off", !kept.has(s.id));
    for (const cell of cells) cell.classList.toggle("off", !kept.has(cell.dataset.s));
    const claims = filterClaims(kept);
    const active = onFindings || !everySentence;
    $("filter-button").classList.toggle("on", Boolean(active));
    for (const button of all(".pf")) button.setAttribute("aria-pressed", String(button.dataset.party === party.value));
    quieten(party.value);
    $("sure-out").textContent = `${sure.value} %`;
    $("status").textContent = active
      ? `Showing ${kept.size} of ${plural(sentences.length, "sentence")}, ${shownNotes} of ${plural(notes.length, "finding")}, ${claims} of ${plural(rows.length, "claim")}.`
      : "";
    replace();
  }
  function filterClaims(kept) {
    const kind = claimForm ? claimForm.elements.kind.value : "", status = claimForm ? claimForm.elements.status.value : "";
    let shown = 0;
    for (const row of rows) {
      const ok = (!row.dataset.sentence || kept.has(row.dataset.sentence)) && (!kind || row.dataset.kind === kind)
        && (!status || ids(row.dataset.status).includes(status));
      row.classList.toggle("off", !ok);
      if (ok) shown += 1;
    }
    if (claimForm) $("claim-count").textContent = shown === rows.length ? plural(shown, "claim") : `${shown} of ${plural(rows.length, "claim")}`;
    return shown;
  }
  function quieten(id) {
    const known = all(".node").some((node) => node.dataset.party === id);
    for (const edge of all(".edge")) edge.classList.toggle("quiet", known && !ids(edge.dataset.ends).includes(id));
  }
  function toggleFilters() {
    form.hidden = !form.hidden;
    $("filter-button").setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) form.querySelector("input").focus();
  }
  $("filter-button").addEventListener("click", toggleFilters);
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => { if (claimForm) claimForm.reset(); setTimeout(filter); });
  for (const f of [form, claimForm]) if (f) f.addEventListener("submit", (event) => event.preventDefault());
  if (claimForm) claimForm.addEventListener("input", filter);
  function onlyParty(id) {
    const known = [...party.options].some((option) => option.value === id);
    party.value = party.value === id || !known ? "" : id;
    filter();
  }
  for (const button of all(".pf")) button.addEventListener("click", () => onlyParty(button.dataset.party));
  for (const node of all(".node")) node.addEventListener("click", () => onlyParty(node.dataset.party));

  // --- Findings by key
  let current = -1;
  function step(by) {
    const shown = notes.filter((note) => !note.classList.contains("off"));
    if (!shown.length) { $("status").textContent = "No findings to go to."; return; }
    const before = shown.indexOf(notes[current]);
    const note = shown[before < 0 ? (by > 0 ? 0 : shown.length - 1) : (before + by + shown.length) % shown.length];
    current = notes.indexOf(note);
    const sentence = byId.get(note.dataset.sentence);
    clear();
    hide();
    note.classList.add("sel");
    if (sentence) sentence.classList.add("sel");
    address(note.id);
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
    show($("r" + note.id.slice(1)) || note);
  }
  for (const button of all(".copy")) button.addEventListener("click", async () => {
    const done = await copy(plain(button));
    const words = button.firstChild, before = "Copy";
    words.textContent = done ? "Copied" : "Not copied";
    $("status").textContent = done ? "Finding copied." : "The browser did not allow copying.";
    setTimeout(() => { words.textContent = before; $("status").textContent = ""; filter(); }, 1500);
  });
  // The finding as text: place, rule, words, message, why, and where it shows.
  function plain(button) {
    const note = button.closest(".note");
    const say = (selector) => all(selector, note).map((e) => e.textContent.trim().replace(/\s+/g, " "));
    const [name] = say(".rn"), [sure] = say(".nh .sure"), [code] = say(".code"), why = say("details p")[0];
    return [
      `${button.dataset.place}: ${code} ${name} (${sure})`,
      button.dataset.words && `“${button.dataset.words}”`,
      ...say(".msg"),
      why && `Why: ${why.replace(/ ?What to do$/, "")}`,
      ...say(".ev li").map((line) => `See ${line}`),
    ].filter(Boolean).join("\n");
  }
  async function copy(text) {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* older browsers, or no permission */ }
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }

  // --- Help and keys
  const { store } = window.auditor;
  const help = $("help"), keysOn = $("keys-on");
  keysOn.checked = store.get("auditor-keys") !== "off";
  keysOn.addEventListener("change", () => store.set("auditor-keys", keysOn.checked ? "on" : "off"));
  $("help-button").addEventListener("click", () => help.showModal());
  $("help-close").addEventListener("click", () => help.close());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !help.open) { if (!panel.hidden || selected) close(); else if (!form.hidden) toggleFilters(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || !keysOn.checked || help.open) return;
    if (event.target.closest("input:not([type=checkbox]):not([type=range]), select, textarea")) return;
    const act = { n: () => step(1), p: () => step(-1), "/": () => $("find").focus(), f: toggleFilters, "?": () => help.showModal() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  filter();
  place();
  arrive();
  if (document.fonts) document.fonts.ready.then(() => { place(); arrive(); });
})();
