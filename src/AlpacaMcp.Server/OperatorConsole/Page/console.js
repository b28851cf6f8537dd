import { adopt, el, find, focusHeading, itemsAround, remove, safe } from "./dom.js";
import * as actions from "./actions.js";
import { connect, login, tickLogin } from "./dialogs.js";
import { dropSession, follow, hasSession, post, restart, takeKey, takeKeyFromAddress } from "./talk.js";
import { nameOf, tickExpiries } from "./view.js";
import { environment, stateWords } from "./words.js";

const CHOSEN = "console.account";
const TOUCH = 60000;
const MESSAGE_STAYS = 15000;
const OVER_STAYS = 5000;

const page = adopt("page", document.body);
const approvals = new Map();
let state = null;
let link = { kind: "connecting", text: "Connecting" };
let skew = 0;
let touched = 0;

const now = () => Date.now() + skew;
const accounts = () => state?.accounts ?? [];
const unlocked = () => hasSession() && state?.session?.unlocked === true;
const permission = () => ("Notification" in window && state?.settings?.notify !== false ? Notification.permission : "");
const stateOf = account => stateWords(account.state).title.toLowerCase();
const placeOf = account => environment(account.environment).short;

function paint() {
  const chosen = sessionStorage.getItem(CHOSEN);
  const account = accounts().find(each => each.key === chosen) ?? accounts()[0];
  page.paint({ state, link, account, approvals: [...approvals.values()], unlocked: unlocked(), permission: permission() });
  const open = [...approvals.values()].filter(item => !item.over).length;
  document.title = `${open ? `(${open}) ` : ""}${account ? `${placeOf(account)} ${stateOf(account)} · ` : ""}AlpacaMcp`;
  tickExpiries(now());
}

// -- what the server tells

function receive(next) {
  const before = state;
  state = next;
  skew = Date.parse(next.at) - Date.now() || 0;
  link = { kind: "live", text: "Connected" };
  if (hasSession() && !next.session?.unlocked) {
    dropSession();
    note("message", "Locked. Unlock to act again.");
  }
  const fresh = gather();
  paint();
  if (!before) return;
  announceStates(before);
  fresh.forEach(announceApproval);
}

function lost() {
  link = { kind: "lost", text: "Not connected, trying again" };
  paint();
}

function refused() {
  link = { kind: "refused", text: "Not connected" };
  state = null;
  approvals.clear();
  document.querySelectorAll("dialog[open]").forEach(dialog => dialog.close());
  paint();
  find("key").focus();
}

// An approval keeps its place until it is over, and then for a moment more, so that none jumps under the pointer.
function gather() {
  const open = new Map();
  for (const account of accounts()) {
    for (const approval of account.approvals ?? []) open.set(`${account.key} ${approval.id}`, { account, approval });
  }
  for (const [key, item] of approvals) {
    if (open.has(key) || item.over) continue;
    approvals.set(key, { ...item, over: Date.now() });
    const card = document.activeElement.closest("[data-test=approval]");
    if (card?.dataset.id === item.approval.id) focusHeading(card);
  }
  const fresh = [...open].filter(([key]) => !approvals.has(key)).map(([, item]) => item);
  for (const [key, item] of open) approvals.set(key, { key, ...item });
  return fresh;
}

function sweep() {
  if (find("approvals").matches(":hover:has([data-test=approval])")) return;
  const over = [...approvals].filter(([, item]) => item.over && Date.now() - item.over > OVER_STAYS);
  over.forEach(([key]) => approvals.delete(key));
  if (over.length) paint();
}

// -- said aloud and shown

function announceStates(before) {
  for (const account of accounts()) {
    const known = before.accounts?.find(each => each.key === account.key);
    if (!known || known.state === account.state) continue;
    say(account.state === "halted" ? "assertive" : "polite", `${nameOf(account)} is ${stateOf(account)}. ${stateWords(account.state).text}`);
  }
}

function announceApproval({ account, approval }) {
  const where = `${placeOf(account)} ${nameOf(account)}`;
  say("polite", `New approval, ${where}: ${approval.words}`);
  if (permission() !== "granted") return;
  const shown = new Notification(`Approve? ${where}`, { body: `${safe(approval.words)}\n${safe(approval.worst)}`, tag: approval.id, icon: "/console/icon.svg" });
  shown.onclick = () => window.focus();
}

function say(region, words) {
  const node = el("p", {}, words);
  find(region).append(node);
  setTimeout(() => node.remove(), MESSAGE_STAYS);
}

function note(kind, words, stays = kind === "error") {
  const close = el("button", { class: "small", "data-test": "note-close" }, "Close");
  const node = el("div", { class: `card note ${kind}`, "data-test": kind, "data-done": String(!stays) }, el("p", {}, words), close);
  close.onclick = () => remove(node);
  find(kind === "error" ? "errors" : "messages").append(node);
  if (!stays) setTimeout(() => remove(node), MESSAGE_STAYS);
}

// -- what is pressed

const PRESSED = {
  ...actions,
  choose(account) {
    sessionStorage.setItem(CHOSEN, account.key);
    paint();
  },
  "accept-policy": actions.acceptPolicy,
  "flatten-all": account => actions.flatten(account, null),
  "cancel-all": account => actions.cancel(account, null),
};

function press(event) {
  const button = event.target.closest("[data-do]");
  if (!button) return;
  const around = itemsAround(button);
  const { account, approval } = around.find(item => item.account?.key);
  PRESSED[button.dataset.f](account, approval ?? around[0]);
}

async function lock() {
  const said = post("logout");
  dropSession();
  paint();
  find("unlock").focus();
  await said.catch(failure => note("error", failure.message));
  restart();
}

function touch() {
  if (!unlocked() || Date.now() - touched < TOUCH) return;
  touched = Date.now();
  post("touch").catch(() => {});
}

function useKey(event) {
  event.preventDefault();
  if (!takeKey(find("key").value)) return;
  find("key").value = "";
  link = { kind: "connecting", text: "Connecting" };
  paint();
  restart();
}

connect({
  tick: () => tickExpiries(now()),
  unlocked,
  passphraseSet: () => state?.session?.passphrase_set !== false,
  told: ({ message, done }) => note("message", done === false ? `Not wholly done. ${message}` : message, done === false),
  failed: words => note("error", words),
  entered() {
    touched = Date.now();
    restart();
  },
});
document.addEventListener("click", press);
find("halt").addEventListener("click", () => actions.halt(accounts()));
find("unlock").addEventListener("click", () => login());
find("lock").addEventListener("click", lock);
find("notify").addEventListener("click", () => Notification.requestPermission().then(paint));
find("key-form").addEventListener("submit", useKey);
for (const kind of ["keydown", "pointerdown"]) document.addEventListener(kind, touch, { passive: true });
window.addEventListener("hashchange", () => takeKeyFromAddress() && restart());
setInterval(() => {
  tickExpiries(now());
  tickLogin();
  sweep();
}, 1000);

takeKeyFromAddress();
paint();
// A fault in painting must not end the stream.
follow({ state: next => queueMicrotask(() => receive(next)), lost, refused });
