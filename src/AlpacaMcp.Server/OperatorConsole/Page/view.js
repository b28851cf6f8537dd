import { define, put } from "./dom.js";
import {
  brokerWords, causeEnds, causeWords, countdown, environment, feedWords, headroom, journalWords, marketWords, minuteOf, money,
  number, outcomeWords, percent, policyWords, price, profit, stateWords, untilWords,
} from "./words.js";

const DECISIONS = 12;
const WIDE = 300;
const HIGH = 90;

export const nameOf = account => account.name ?? account.key;
const bandWords = account => [environment(account.environment).band, nameOf(account), account.account_number].filter(Boolean).join(" · ");
const signed = (value, text) => ({ kind: value > 0 ? "up" : value < 0 ? "down" : "", text });
const place = account => ({ kind: account.environment ?? "", text: environment(account.environment).short });
const state = account => ({ kind: account.state ?? "unknown", text: stateWords(account.state).title });

function lockWords(unlocked, needed, session) {
  if (unlocked) return { kind: "unlocked", text: `Unlocked${untilWords(session.until)}` };
  return { kind: "locked", text: needed ? "Locked" : "No login needed" };
}

define("page", null, ({ state, link, account, approvals, unlocked, permission }) => {
  const accounts = state?.accounts ?? [];
  const shown = accounts.map(each => ({ account: each, chosen: each === account }));
  const needed = accounts.some(each => each.needs_login !== false);
  const count = approvals.filter(item => !item.over).length;
  return {
    "@data-connection": link.kind,
    environment: account ? { kind: account.environment, text: bandWords(account) } : "",
    version: state?.version,
    connection: link,
    "lock-state": state ? lockWords(unlocked, needed, state.session) : "",
    login: Boolean(state) && needed && !unlocked,
    lock: unlocked,
    halt: link.kind !== "refused",
    "key-panel": link.kind === "refused",
    pending: !state && link.kind !== "refused",
    content: Boolean(state),
    old: link.kind === "lost",
    "old-time": state?.at,
    "approvals-count": count ? `${count} ${count === 1 ? "order waits" : "orders wait"} for you` : "Nothing waits for you.",
    notify: permission === "default",
    "notify-state": { granted: "Notifications on", denied: "Notifications blocked in the browser" }[permission],
    approvals,
    nav: accounts.length > 1,
    tabs: shown,
    accounts: shown,
    servers: state?.servers ?? [],
    home: state?.home ?? "…",
  };
});

define("ask", null, action => ({
  "@data-action": action.action,
  "ask-account": action.account ? { kind: action.account.environment, text: bandWords(action.account) } : "",
  title: action.title,
  label: `Reason, kept in the journal${action.optional ? " (may be empty)" : ""}`,
}));

define("approval", item => item.key, ({ account, approval, over }) => ({
  "@data-id": approval.id,
  "@data-account": account.key,
  "@data-test": over ? "approval-over" : "approval",
  "approval-environment": place(account),
  "approval-account": nameOf(account),
  id: approval.id,
  words: approval.words,
  worst: approval.worst,
  caller: approval.caller ?? "unknown caller",
  because: approval.reasons?.join("; ") || "no reason given",
  "expires@data-expires": over ? null : approval.expires_at,
  expires: !over,
  gone: Boolean(over),
  buttons: !over,
}));

define("tab", item => item.account.key, ({ account, chosen }) => ({
  "@data-account": account.key,
  "choose@aria-current": chosen,
  name: nameOf(account),
  "tab-environment": place(account),
  "tab-state": state(account),
}));

define("account", item => item.account.key, ({ account, chosen }) => ({
  "": chosen,
  "@data-account": account.key,
  ...(chosen ? { ...standing(account), ...worth(account), ...health(account), ...book(account) } : {}),
}));

define("cause", cause => `${cause.cause} ${cause.since}`, cause => ({
  what: causeWords(cause.cause),
  "cause-reason": cause.reason,
  by: cause.by ?? "unknown",
  since: cause.since,
  ends: causeEnds(cause.cause),
}));

define("looser", text => text, text => ({ text }));

define("position", position => position.symbol, position => ({
  "flatten@data-symbol": position.symbol,
  "flatten@aria-label": `Flatten ${position.symbol}`,
  symbol: position.symbol,
  held: `${number(position.qty)} ${position.side ?? ""}`,
  price: price(position.price),
  entry: `from ${price(position.entry)}`,
  value: money(position.value),
  profit: signed(position.profit, profit(position.profit)),
  percent: percent(position.profit_percent),
}));

define("order", order => order.id, order => ({
  "cancel@data-id": order.id,
  "cancel@aria-label": `Cancel: ${order.words}`,
  words: order.words,
  foreign: order.is_ours === false,
  status: (order.status ?? "not known").replaceAll("_", " "),
  filled: order.filled_qty > 0 ? `${number(order.filled_qty)} filled` : "",
  sent: order.submitted_at,
}));

define("decision", decision => `${decision.at} ${decision.words}`, decision => ({
  words: decision.words,
  outcome: { kind: decision.outcome ?? "", text: outcomeWords(decision.outcome) },
  at: decision.at,
  denials: decision.reasons,
}));

define("denial", reason => reason.code, reason => ({
  "denial-message": reason.message,
  code: reason.code,
  numbers: [reason.observed && `seen ${reason.observed}`, reason.limit && `limit ${reason.limit}`].filter(Boolean).join(", "),
}));

define("limit", limit => limit.limit, limit => {
  const measured = limit.used != null && limit.most > 0;
  const share = measured ? Math.min(Math.max(limit.used / limit.most, 0), 1) : 0;
  return {
    "@data-limit": limit.limit,
    "@data-kind": share >= 1 ? "full" : share >= 0.8 ? "near" : "free",
    name: limit.words ?? limit.limit,
    left: headroom(limit),
    text: limit.text,
    meter: measured,
    full: { width: `${share * 100}%` },
    "meter@aria-label": limit.words ?? limit.limit,
    "meter@aria-valuemax": limit.most,
    "meter@aria-valuenow": share * limit.most,
    "meter@aria-valuetext": `${limit.text}, ${headroom(limit)}`,
  };
});

define("row", row => row.seq, row => ({ seq: number(row.seq), at: row.at, kind: row.kind, text: row.text }));

define("server", server => server.instance, server => ({
  pid: server.pid,
  transport: server.transport,
  serves: server.account ?? "all",
  since: server.started_at,
}));

function standing(account) {
  const unknown = account.unknown_orders;
  return {
    name: nameOf(account),
    number: account.account_number,
    state: state(account),
    means: stateWords(account.state).text,
    causes: account.causes,
    "unknown-orders": unknown > 0 ? `${unknown} ${unknown === 1 ? "order" : "orders"} of unknown fate: nothing opens until that is settled.` : "",
    policy: account.policy?.loosened?.length > 0,
    looser: account.policy?.loosened,
    resume: account.state !== "active",
    "flatten-all": account.broker?.state !== "none",
  };
}

function worth(account) {
  const gain = account.day_profit;
  return {
    equity: money(account.equity),
    "day-profit": signed(gain, gain == null ? "Day's profit not known" : `${profit(gain)} (${percent(account.day_profit_percent)}) today`),
    cash: money(account.cash),
    power: money(account.buying_power),
    ...curve(account),
  };
}

function curve({ chart, equity, day_profit: gain }) {
  const points = (chart ?? []).filter(point => point[1] != null);
  if (points.length < 2) return { drawn: false, undrawn: true };
  const values = points.map(point => point[1]);
  const base = equity == null || gain == null ? values[0] : equity - gain;
  const [least, most] = [Math.min(...values, base), Math.max(...values, base)];
  const [from, to] = [points[0][0], points.at(-1)[0]];
  const x = time => ((time - from) / (to - from || 1)) * WIDE;
  const y = value => HIGH - 3 - ((value - least) / (most - least || 1)) * (HIGH - 6);
  const path = points.map(([time, value]) => `${x(time).toFixed(1)},${y(value).toFixed(1)}`).join("L");
  const [low, high] = [Math.min(...values), Math.max(...values)].map(money);
  const [start, end] = [from, to].map(minuteOf);
  return {
    drawn: true,
    undrawn: false,
    "line@d": `M${path}`,
    "area@d": `M0,${y(base)}L${path}L${WIDE},${y(base)}Z`,
    "base@d": `M0,${y(base)}H${WIDE}`,
    "chart@data-kind": signed(values.at(-1) - base).kind,
    "chart@aria-label": `Equity from ${money(values[0])} at ${start} to ${money(values.at(-1))} at ${end}, lowest ${low}, highest ${high}`,
    low: `Low ${low}`,
    high: `High ${high}`,
    from: start,
    to: end,
  };
}

const health = account => ({
  market: marketWords(account.market),
  broker: { kind: account.broker?.state ?? "", text: brokerWords(account.broker) },
  feed: feedWords(account.broker),
  "policy-hash": policyWords(account.policy),
});

const book = ({ positions, orders, decisions, limits, journal }) => ({
  positions,
  orders,
  "cancel-all": orders?.length > 1,
  decisions: decisions?.slice(0, DECISIONS),
  limits,
  journal: { kind: journal?.sound ?? "unknown", text: journalWords(journal) },
  "journal-problem": journal?.problem,
  rows: journal?.tail,
});

export function tickExpiries(now) {
  for (const node of document.querySelectorAll("[data-expires]")) {
    const left = Date.parse(node.dataset.expires) - now;
    put(node, left > 0 ? `expires in ${countdown(left)}` : "expired");
    node.classList.toggle("soon", left < 60000);
  }
}
