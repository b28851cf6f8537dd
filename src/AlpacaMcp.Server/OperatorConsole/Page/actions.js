import { el } from "./dom.js";
import { ask } from "./dialogs.js";
import { nameOf } from "./view.js";
import { causeWords, environment, money, number } from "./words.js";

const line = words => el("p", {}, words);
const exact = items => el("ul", { class: "exact" }, ...items.map(words => el("li", { class: "words" }, words)));
const order = approval => [exact([approval.words, approval.worst ?? ""]), el("p", { "data-expires": approval.expires_at })];

export const approve = (account, approval) => ask({
  account, action: "approve", title: "Approve this order", optional: true,
  what: [...order(approval),
    line(`${approval.caller ?? "The caller"} may send exactly this order, once, by asking again. Every rule is looked at again then.`)],
  body: () => ({ id: approval.id }),
});

export const deny = (account, approval) => ask({
  account, action: "deny", title: "Deny this order", optional: true, open: true,
  what: [...order(approval), line("The caller is told no. Nothing is sent.")],
  body: () => ({ id: approval.id }),
});

export const resume = account => ask({
  account, action: "resume", title: "Resume trading",
  what: [line("Lifts every cause:"), exact((account.causes ?? []).map(({ cause, reason }) => causeWords(cause) + (reason ? `: ${reason}` : ""))),
    line("Losses are counted anew from the equity of this moment. For an hour a person is asked before every opening order.")],
});

const closing = ({ side, qty, symbol, value }) =>
  `${side === "short" ? "Buy back" : "Sell"} ${number(Math.abs(qty))} ${symbol} at market, about ${money(value && Math.abs(value))}`;

export function flatten(account, position) {
  const closed = position ? [position] : account.positions ?? [];
  return ask({
    account, action: "flatten", title: `Halt and flatten ${position?.symbol ?? "every position"}`, kind: "danger",
    what: [line("Halts the account, cancels the orders in the way, then:"),
      exact(closed.length ? closed.map(closing) : ["Closes at market whatever the broker holds"]),
      line("What is sent cannot be taken back. A market order outside the session waits for the open.")],
    body: () => ({ symbol: position?.symbol ?? null }),
  });
}

export function cancel(account, order) {
  const all = order ? [order] : account.orders ?? [];
  return ask({
    account, action: "cancel", title: order ? "Cancel this order" : `Cancel all ${all.length} open orders`, kind: "danger",
    what: [exact(all.map(({ words, is_ours: ours }) => words + (ours === false ? " (not from this server)" : ""))),
      line(`${order ? "If it is a stop or take-profit, its position is" : "Stops and take-profits go, too: positions are"} no longer protected.`),
      line("What has filled stays filled.")],
    body: () => ({ order_id: order?.id ?? null }),
  });
}

export const acceptPolicy = account => ask({
  account, action: "accept-policy", title: "Accept looser limits",
  what: [line("From now on agents may do more:"), exact(account.policy.loosened)],
  body: () => ({ hash: account.policy.hash }),
});

export const reconcile = account => ask({
  account, action: "reconcile", title: "Reconcile", reason: "looked from the page",
  what: [line("Looks up every order of unknown fate and holds the broker's orders against the journal. Sends no order.")],
});

const CANCELS = [
  ["none", "Leave them", "They can still fill."],
  ["opening", "Cancel what could open", "Stops and take-profits stay."],
  ["all", "Cancel all", "Positions are no longer protected."],
];

export function halt(accounts) {
  const choice = el("select", { id: "halt-account", "data-test": "halt-account" }, el("option", { value: "" }, "Every account"),
    ...accounts.map(account => el("option", { value: account.key }, `${nameOf(account)} (${environment(account.environment).short})`)));
  const which = accounts.length > 1 ? [el("label", { for: "halt-account" }, "Account"), choice] : [];
  const cancels = el("fieldset", {}, el("legend", {}, "Open orders at the broker"), ...CANCELS.map(([value, name, text]) =>
    el("label", { class: "choice" }, el("input", { type: "radio", name: "cancel", value, checked: value === "none", "data-test": `halt-${value}` }),
      el("span", {}, name, el("small", {}, text)))));
  return ask({
    action: "halt", title: "Halt trading", kind: "danger", reason: "halted from the page", open: true,
    what: [line("Stops at once whatever an agent would send, in every server of this home. Only cancels pass, until an operator resumes."),
      ...which, cancels],
    body: () => ({ account: choice.value || null, cancel_orders: cancels.querySelector(":checked").value }),
  });
}
