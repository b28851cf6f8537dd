import { adopt, find, put, safe } from "./dom.js";
import { Refusal, keepSession, post, restart } from "./talk.js";
import { countdown } from "./words.js";

const LASTS = "The page locks itself after 10 minutes without an action or a key press.";
const BY_HAND = "In a terminal: alpaca-mcp halt --reason \"halted by hand\"";

const view = adopt("ask", find("ask"));
const reason = find("ask-reason");
const confirm = find("ask-confirm");
const passphrase = find("passphrase");
const enter = find("login-confirm");

let page;
let asked = null;
let nextTry = 0;
let decide = null;

const sentence = ({ message, next }) => [message, next].filter(Boolean).join(" ");

function open(dialog, focus) {
  dialog.showModal();
  focus.focus();
}

// A dialog gives focus back to what opened it; when that is gone by then, it goes to the page.
function closed() {
  const at = document.activeElement;
  if (at === document.body || at.closest("dialog:not([open])")) find("main").focus({ preventScroll: true });
}

// -- an action with its reason

export async function ask(action) {
  const locked = !action.open && action.account.needs_login !== false && !page.unlocked();
  if (locked && !(await login(action))) return;
  asked = action;
  view.paint(action);
  find("ask-what").replaceChildren(...action.what);
  put(find("ask-error"), "");
  reason.required = !action.optional;
  reason.value = action.reason ?? "";
  page.tick();
  busy(false);
  open(find("ask"), action.reason ? confirm : reason);
}

function busy(working) {
  confirm.className = asked.kind ?? "primary";
  confirm.setAttribute("aria-disabled", working);
  put(confirm, working ? "Working…" : asked.title);
}

async function perform(event) {
  event.preventDefault();
  const action = asked;
  if (confirm.getAttribute("aria-disabled") === "true") return;
  const inFront = () => asked === action && find("ask").open;
  busy(true);
  put(find("ask-error"), "");
  try {
    const done = await send(action, { account: action.account?.key, ...action.body?.(), reason: safe(reason.value).trim() });
    if (inFront()) find("ask").close();
    page.told(done);
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    if (failure.status === 401) restart();
    if (failure.status === 0) failure.next = action.action === "halt" ? BY_HAND : "Look before you try again.";
    if (inFront()) put(find("ask-error"), sentence(failure));
    else page.failed(sentence(failure));
  } finally {
    if (asked === action) busy(false);
  }
}

async function send(action, body) {
  try {
    return await post(`actions/${action.action}`, body);
  } catch (failure) {
    if (failure.status !== 403 || !(await login(action))) throw failure;
    return post(`actions/${action.action}`, body);
  }
}

// -- login

export function login(action) {
  put(find("login-why"), action ? `${action.title}: unlock first. ${LASTS}` : LASTS);
  put(find("login-error"), page.passphraseSet() ? "" : "No operator passphrase is set. In a terminal: alpaca-mcp operator init");
  open(find("login"), passphrase);
  tickLogin();
  return new Promise(done => {
    decide = done;
  });
}

export function tickLogin() {
  const left = nextTry - Date.now();
  put(find("login-wait"), left > 0 ? `Next try in ${countdown(left)}` : "");
  enter.disabled = left > 0;
}

async function tryPassphrase(event) {
  event.preventDefault();
  if (enter.disabled) return;
  enter.disabled = true;
  put(find("login-error"), "");
  try {
    keepSession((await post("login", { passphrase: passphrase.value })).session);
    page.entered();
    decide(true);
    find("login").close();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    nextTry = Date.now() + (failure.retryAfter ?? 0) * 1000;
    put(find("login-error"), sentence(failure));
  } finally {
    passphrase.value = "";
    tickLogin();
  }
}

export function connect(hooks) {
  page = hooks;
  find("ask-form").addEventListener("submit", perform);
  find("login-form").addEventListener("submit", tryPassphrase);
  find("login").addEventListener("close", () => {
    passphrase.value = "";
    decide(false);
  });
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("close", closed);
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  }
}
