const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const exactDollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 8 });
const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 9 });
const percents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const minutes = { hour: "2-digit", minute: "2-digit" };
const clock = new Intl.DateTimeFormat("en-GB", { ...minutes, second: "2-digit" });
const shortClock = new Intl.DateTimeFormat("en-GB", minutes);
const dayClock = new Intl.DateTimeFormat("en-GB", { ...minutes, day: "numeric", month: "short" });

const NONE = "—";
const UNKNOWN = "Not known";
const say = (format, value) => (value == null ? NONE : format.format(value).replace("-", "−"));
const plus = (value, text) => (value > 0 ? `+${text}` : text);

export const money = value => say(dollars, value);
export const price = value => say(exactDollars, value);
export const number = value => say(figures, value);
export const profit = value => plus(value, money(value));
export const percent = value => plus(value, `${say(percents, value)} %`);

const ENVIRONMENTS = {
  live: { short: "LIVE", band: "LIVE: real money" },
  paper: { short: "Paper", band: "PAPER: practice money at Alpaca" },
  simulator: { short: "Simulator", band: "SIMULATOR: made-up money" },
};
export const environment = name => ENVIRONMENTS[name] ?? { short: name ?? "?", band: `Environment not known: ${name}` };

const STATES = {
  active: { title: "Active", text: "Orders pass within the limits." },
  reducing: { title: "Reducing", text: "Only what shrinks a position passes." },
  halted: { title: "Halted", text: "Only cancels pass, until an operator resumes." },
  unknown: { title: "Unknown", text: "The state cannot be read." },
};
export const stateWords = name => STATES[name] ?? STATES.unknown;

const CAUSES = {
  agent: "An agent halted trading",
  operator: "The operator halted trading",
  halt_file: "A file HALT appeared in the home",
  journal: "The journal is missing, cut off, replaced or unreadable",
  ambiguous: "The fate of an order stays open although the broker answers",
  orphan: "An order with this server's id has no row in the journal",
  daily_loss: "The day's loss is at its limit",
  drawdown: "The loss since the peak is at its limit",
  rejections: "The broker rejected five orders within five minutes",
};
const ENDS = {
  daily_loss: "until the next New York day",
  rejections: "for 15 minutes; the third time on a day until resume",
};
export const causeWords = name => CAUSES[name] ?? name ?? "Cause not known";
export const causeEnds = name => ENDS[name] ?? "until resume";

const OUTCOMES = { denied: "Denied", rejected: "Rejected by Alpaca", placed: "Placed", unknown: "Not yet known", asked: "A person was asked" };
export const outcomeWords = name => OUTCOMES[name] ?? name;

export function marketWords(market) {
  if (!market) return UNKNOWN;
  const open = market.is_open;
  const session = market.session && market.session !== "closed" ? `, ${market.session.replaceAll("_", " ")} session` : "";
  const next = market.next ? `; ${open ? "closes" : "opens"} ${timeWords(market.next, shortClock)}` : "";
  return `${open ? "Open" : "Closed"}${session}${next}`;
}

export function brokerWords(broker) {
  if (broker?.state === "ok") return "Answers";
  if (broker?.state === "failing") return `Failing: ${broker.problem ?? "no answer"}`;
  return broker?.state === "none" ? "Inside a server, out of reach from here" : UNKNOWN;
}

export const feedWords = broker => broker?.feed ?? UNKNOWN;

export function policyWords(policy) {
  if (!policy?.hash) return UNKNOWN;
  return `${policy.hash.slice(0, 8)}, ${policy.loosened?.length ? "not accepted" : "accepted"}`;
}

export function journalWords(journal) {
  if (journal?.sound == null) return "Not verified";
  if (!journal.sound) return "✗ Not sound";
  if (journal.verified === journal.rows) return `✓ All ${number(journal.rows)} rows verified`;
  return `✓ Sound; ${number(journal.verified)} of ${number(journal.rows)} rows verified`;
}

export function headroom({ used, most, unit }) {
  if (used == null || most == null) return "";
  return used > most ? `${amount(used - most, unit)} over` : `${amount(most - used, unit)} left`;
}

function amount(value, unit) {
  if (unit === "USD") return money(value);
  if (unit === "%") return `${percents.format(value)} %`;
  return unit && unit !== "count" ? `${number(value)} ${unit}` : number(value);
}

export function countdown(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function timeWords(instant, format) {
  const date = new Date(instant);
  return (date.toDateString() === new Date().toDateString() ? format : dayClock).format(date);
}

export function when(node, instant) {
  const known = !Number.isNaN(Date.parse(instant));
  const words = known ? timeWords(instant, clock) : NONE;
  if (node.textContent !== words) node.textContent = words;
  if (known && node.dateTime !== instant) node.dateTime = instant;
}

export const minuteOf = seconds => timeWords(seconds * 1000, shortClock);
export const untilWords = instant => (instant ? ` until ${timeWords(instant, shortClock)}` : "");
