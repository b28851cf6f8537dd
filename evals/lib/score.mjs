// Judges what happened in a task. Three marks, each with the reasons why it is not right: calls, state, answer.
import { isDeepStrictEqual } from 'node:util';
import { fits, fitsAll, pairs } from './constraints.mjs';

// A slip of form that the server pointed out, and nothing was sent: put right, it costs a turn and no mark.
const slips = ['UNKNOWN_ARGUMENT', 'MISSING_ARGUMENT', 'REPEATED_ARGUMENT', 'INVALID_ARGUMENT', 'INVALID_ORDER', 'NOT_LISTED'];
const shownFields = ['symbol', 'side', 'qty', 'notional', 'type', 'limit_price', 'status'];

/**
 * @param {object} task As in tasks.json.
 * @param {object} seen `calls` in their order ({ tool, arguments, changes, codes, text }), `answers`, `before` and `after` the states, `names` of set-up.
 */
export function judge(task, seen) {
  const { expect } = task;
  const wrong = { calls: wrongCalls(expect, seen), state: wrongState(expect.after ?? {}, seen), answer: wrongAnswer(expect.answer, seen) };
  return { ...wrong, passed: Object.values(wrong).every(reasons => reasons.length === 0) };
}

function wrongCalls({ calls = [], in_order: inOrder = false, never = [], at_most: atMost = {} }, { calls: made, names }) {
  const wrong = [];
  let from = 0;
  for (const wanted of calls) {
    const at = made.findIndex((call, index) => index >= from && isWanted(wanted, call, names));
    if (at < 0)
      wrong.push(`not called: ${said(wanted)}${inOrder && from > 0 ? ' after the one before' : ''}`);
    else if (inOrder)
      from = at + 1;
  }
  for (const pattern of never)
    wrong.push(...made.filter(call => isNamed(pattern, call)).map(call => `called: ${call.tool} ${JSON.stringify(call.arguments)}`));
  for (const [pattern, most] of Object.entries(atMost)) {
    const many = made.filter(call => isNamed(pattern, call) && !call.codes.some(code => slips.includes(code))).length;
    if (many > most)
      wrong.push(`${many} calls of ${pattern}, at most ${most}`);
  }
  return wrong;
}

function isWanted(wanted, call, names) {
  if (wanted.any_of)
    return wanted.any_of.some(each => isWanted(each, call, names));
  return isNamed(wanted.tool, call) && hasCode(wanted.code, call.codes) && fitsAll(wanted.with ?? {}, call.arguments, names);
}

function hasCode(wanted, codes) {
  return wanted === undefined ? codes.length === 0 : codes.some(code => fits(wanted, code));
}

/** `changes` is every tool that is no read; else a name, in which * stands for anything. */
function isNamed(pattern, { tool, changes }) {
  return pattern === 'changes' ? changes : new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(tool);
}

const said = wanted => (wanted.any_of ? wanted.any_of.map(said).join(' or ') : `${wanted.tool} ${JSON.stringify(wanted.with ?? {})}${wanted.code ? ` (${wanted.code})` : ''}`);

// What a task does not name must be as it was.
function wrongState(wanted, { before, after, names }) {
  const old = new Map(before.orders.map(order => [order.id, order]));
  const placed = after.orders.filter(order => !old.has(order.id));
  const wrong = [];
  const wantedOrders = wanted.orders ?? [];
  if (placed.length !== wantedOrders.length || !pairs(wantedOrders, placed, names))
    wrong.push(`orders at the exchange: ${placed.map(shown).join('; ') || 'none'}; expected: ${JSON.stringify(wantedOrders)}`);
  const statuses = Object.fromEntries(Object.entries(wanted.set_up_orders ?? {}).map(([name, status]) => [names[name], status]));
  for (const order of after.orders.filter(each => old.has(each.id))) {
    if (!fits(statuses[order.id] ?? old.get(order.id).status, order.status))
      wrong.push(`an order of set-up is ${order.status}: ${shown(order)}`);
  }
  for (const symbol of new Set([...Object.keys(before.positions), ...Object.keys(after.positions), ...Object.keys(wanted.positions ?? {})])) {
    const held = after.positions[symbol] ?? 0;
    if (!fits(wanted.positions?.[symbol] ?? before.positions[symbol] ?? 0, held))
      wrong.push(`${symbol}: ${held} held`);
  }
  for (const [what, seen] of [['watchlists', after.watchlists], ['halted', after.halted]]) {
    const expected = wanted[what] ?? before[what];
    if (!isDeepStrictEqual(expected, seen))
      wrong.push(`${what}: ${JSON.stringify(seen)}; expected: ${JSON.stringify(expected)}`);
  }
  if (!isDeepStrictEqual({ ...before.config, ...wanted.config }, after.config))
    wrong.push(`settings of the account: ${JSON.stringify(after.config)}`);
  const located = after.locates.slice(0, after.locates.length - before.locates.length);
  if (located.length !== (wanted.locates ?? []).length || !pairs(wanted.locates ?? [], located, names))
    wrong.push(`locates: ${JSON.stringify(located)}`);
  return wrong;
}

const shown = order => shownFields.filter(name => order[name] !== null && order[name] !== undefined).map(name => order[name]).join(' ');

// Words are judged loosely: by a pattern, a figure within 1 %, or a question mark.
function wrongAnswer(wanted, { answers, calls }) {
  if (!wanted)
    return [];
  const wrong = [];
  const last = answers.at(-1) ?? '';
  if (wanted.asks && !(answers[wanted.asks - 1] ?? '').includes('?'))
    wrong.push(`answer ${wanted.asks} asks nothing: ${answers[wanted.asks - 1]}`);
  for (const pattern of wanted.says ?? []) {
    if (!new RegExp(pattern, 'i').test(last))
      wrong.push(`the answer does not say /${pattern}/: ${last}`);
  }
  for (const figure of wanted.figures ?? []) {
    const value = figure.value ?? figureIn(calls, figure.reply);
    if (value === undefined || !numbersIn(last).some(number => Math.abs(number - Math.abs(value)) <= Math.abs(value) / 100))
      wrong.push(`the answer does not say ${value ?? `what a reply says of /${figure.reply}/`}: ${last}`);
  }
  return wrong;
}

/** What the latest reply in which a pattern is found says. */
function figureIn(calls, pattern) {
  const found = calls.map(({ text }) => new RegExp(pattern).exec(text)?.[1]).filter(each => each !== undefined).at(-1);
  return found === undefined ? undefined : Number(found);
}

const numbersIn = text => (text.match(/\d[\d,]*(\.\d+)?/g) ?? []).map(number => Number(number.replaceAll(',', '')));
