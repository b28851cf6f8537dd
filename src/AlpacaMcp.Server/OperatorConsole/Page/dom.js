import { when } from "./words.js";

// What the server sends is data: it becomes text only, and what would be invisible or turn the reading direction becomes a mark.
const LONGEST = 1000;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;

export const find = id => document.getElementById(id);

export function safe(value) {
  const text = String(value ?? "").replace(/[\t\r\n]+/g, " ").replace(INVISIBLE, "\uFFFD");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (cut)` : text;
}

export function put(node, value) {
  const text = safe(value);
  if (node.textContent !== text) node.textContent = text;
}

function show(node, visible) {
  node.hidden = !visible;
}

function mark(node, name, value) {
  const text = safe(value);
  if (value == null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== text) node.setAttribute(name, text);
}

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.map(child => (typeof child === "string" ? safe(child) : child)));
  return node;
}

const kinds = {};
const items = new WeakMap();
const lists = new WeakMap();

// A kind of item has a <template> in the page, a key, and what its fields say. Kinds and fields are also the names tests use.
export const define = (kind, key, fields) => {
  kinds[kind] = { key, fields };
};

const stamp = kind => adopt(kind, document.importNode(find(`t-${kind}`).content.firstElementChild, true));

export function adopt(kind, node) {
  const places = { "": node };
  node.dataset.test ??= kind;
  for (const place of node.querySelectorAll("[data-f]")) {
    places[place.dataset.f] = place;
    place.dataset.test ??= place.dataset.f;
  }
  return {
    node,
    paint(item) {
      items.set(node, item);
      for (const [path, value] of Object.entries(kinds[kind].fields(item))) {
        const [name, attribute] = path.split("@");
        if (attribute) mark(places[name], attribute, value);
        else write(places[name], value);
      }
    },
  };
}

// true and false show and hide, an empty text hides, and a list in the plural is painted by the kind in the singular.
function write(node, value) {
  if (typeof value === "boolean") show(node, value);
  else if ("list" in node.dataset) paintList(node, value);
  else if (node.tagName === "TIME") when(node, value);
  else if (value?.width) node.style.width = value.width;
  else {
    if (value?.kind !== undefined) mark(node, "data-kind", value.kind);
    const text = value?.kind === undefined ? value : value.text;
    show(node, text != null && text !== "");
    put(node, text);
  }
}

// Keeps one view per key: what stays is neither rebuilt nor moved, so that focus, selection and pointer stay where they are.
function paintList(parent, known) {
  const all = known ?? [];
  paintEmpty(parent, all.length ? "" : known ? parent.dataset.none ?? "" : "Cannot be read.");
  const kind = parent.dataset.f.replace(/s$/, "");
  if (!lists.has(parent)) lists.set(parent, new Map());
  const views = lists.get(parent);
  const wanted = new Map();
  for (const item of all) {
    let key = String(kinds[kind].key(item));
    while (wanted.has(key)) key += "+";
    wanted.set(key, item);
  }
  for (const [key, view] of views) {
    if (!wanted.has(key) && views.delete(key)) remove(view.node);
  }
  let next = parent.firstElementChild;
  for (const [key, item] of wanted) {
    if (!views.has(key)) views.set(key, stamp(kind));
    const view = views.get(key);
    if (view.node === next) next = next.nextElementSibling;
    else place(parent, view.node, next);
    view.paint(item);
  }
}

function paintEmpty(parent, words) {
  const whole = parent.closest("table") ?? parent;
  if (!parent.dataset.none) return;
  show(whole, !words);
  if (!whole.nextElementSibling?.matches(".empty")) whole.after(el("p", { class: "empty" }));
  write(whole.nextElementSibling, words);
}

function place(parent, node, before) {
  const focused = node.contains(document.activeElement) ? document.activeElement : null;
  parent.insertBefore(node, before);
  focused?.focus({ preventScroll: true });
}

export function remove(node) {
  if (node.contains(document.activeElement)) focusHeading(node);
  node.remove();
}

export function focusHeading(node) {
  const heading = node.parentElement.closest("section")?.querySelector("h2, h3") ?? find("main");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

// The items that a node shows, the nearest first.
export function itemsAround(node) {
  const found = [];
  for (; node; node = node.parentElement) if (items.has(node)) found.push(items.get(node));
  return found;
}
