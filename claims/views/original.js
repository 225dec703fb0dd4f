// The original of one article: a click on a mark picks its claim, a drag over words tells their place,
// single keys do what the buttons beside it do. Offsets are counted in code points, as everywhere else.

const TYPING = "input, textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=listbox]";
const MOVES = { ArrowDown: "j", ArrowUp: "k" }; // only while the text has the focus

export default function ({ data, parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".reader-text");
  const status = parentElement.querySelector(".reader-status");
  const again = box.dataset.shown === data.id;
  if (box.text !== JSON.stringify(data.pieces)) write(box, data);
  if (status.textContent !== data.status) status.textContent = data.status;
  if (!again || box.dataset.picked !== data.picked) bringIntoView(box);
  box.dataset.shown = data.id;
  box.dataset.picked = data.picked;

  box.listening?.abort();
  box.listening = new AbortController();
  const options = { signal: box.listening.signal };
  const tell = (verb, more = {}) => setTriggerValue("told", { verb, ...more });
  const tellWords = () => {
    const words = chosen(box, data.start);
    if (words) tell("choose", words);
    return words;
  };
  box.addEventListener("mouseup", (event) => {
    if (tellWords()) return;
    const mark = event.target.closest("[data-claim]");
    if (mark) tell("pick", { claim: mark.dataset.claim });
  }, options);
  box.addEventListener("touchend", () => setTimeout(tellWords, 300), options);
  window.addEventListener("keydown", (event) => {
    const key = pressed(event);
    const typing = event.target.closest?.(TYPING);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape" && data.cancels) return stop(event, () => tell("cancel", chosenNothing(box)));
    if (typing || !data.keys) return;
    if (event.shiftKey && /^Arrow/.test(event.key) && box.contains(document.activeElement)) {
      return stop(event, () => extend(box, event.key, data.direction));
    }
    const letter = event.target === box ? MOVES[key] ?? key : key;
    const verb = data.verbs[event.shiftKey ? letter.toUpperCase() : letter];
    if (!verb) return;
    stop(event, () => {
      tell(verb, chosen(box, data.start) ?? {});
      if (data.forms.includes(verb)) focusSoon(data.form);
    });
  }, { ...options, capture: true });
  return () => box.listening.abort();
}

function stop(event, act) {
  event.preventDefault();
  event.stopImmediatePropagation(); // the page has shortcuts of its own
  act();
}

// The letter on the key; on a keyboard of another script, the letter at its place.
function pressed(event) {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  const place = /^Key([A-Z])$/.exec(event.code ?? "");
  return place ? place[1].toLowerCase() : event.key;
}

function write(box, data) {
  box.text = JSON.stringify(data.pieces);
  box.lang = data.language;
  box.dir = data.direction;
  box.setAttribute("aria-label", data.label);
  box.replaceChildren(...data.pieces.map(([text, roles, claim]) => {
    if (!roles) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.className = roles;
    mark.textContent = text;
    if (claim) mark.dataset.claim = claim;
    return mark;
  }));
}

// Scrolls the text alone, never the page.
function bringIntoView(box) {
  const mark = box.querySelector(".picked");
  if (!mark) return;
  const place = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (place < 0 || place > box.clientHeight * 0.7) box.scrollTop += place - box.clientHeight / 4;
}

// Where the chosen words begin and end, or null when none of the text is chosen.
function chosen(box, start) {
  const range = rangeIn(box);
  if (!range || !range.toString().trim()) return null;
  const first = before(box, range.startContainer, range.startOffset);
  return { start: start + first, stop: start + first + [...range.toString()].length };
}

function rangeIn(box) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(box)) return null;
  if (!box.contains(range.startContainer)) range.setStart(box, 0);
  if (!box.contains(range.endContainer)) range.setEnd(box, box.childNodes.length);
  return range;
}

function chosenNothing(box) {
  if (rangeIn(box)) document.getSelection().removeAllRanges();
  return {};
}

function before(box, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(box);
  range.setEnd(node, offset);
  return [...range.toString()].length;
}

// Shift and an arrow choose words without a mouse, from the claim on.
function extend(box, key, direction) {
  const selection = document.getSelection();
  if (!rangeIn(box)) {
    const mark = box.querySelector(".picked") ?? box;
    selection.collapse(mark, 0);
  }
  const [granularity, forward] = {
    ArrowLeft: ["word", direction === "rtl"],
    ArrowRight: ["word", direction === "ltr"],
    ArrowUp: ["line", false],
    ArrowDown: ["line", true],
  }[key];
  selection.modify("extend", forward ? "forward" : "backward", granularity);
}

function focusSoon(selector, tries = 250) {
  const field = document.querySelector(selector);
  if (field) field.focus();
  else if (tries) setTimeout(focusSoon, 75, selector, tries - 1);
}
