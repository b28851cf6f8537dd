// The tasks of evals/: that a model without a mistake gets every mark, that each mistake costs one, and that the adapters speak their APIs.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { baseline, evaluate, tasks } from '../../../evals/lib/evaluate.mjs';
import { anthropic } from '../../../evals/lib/models/anthropic.mjs';
import { openai } from '../../../evals/lib/models/openai.mjs';
import { scripted } from '../../../evals/lib/models/scripted.mjs';
import { judge } from '../../../evals/lib/score.mjs';
import { binary, newHome, root, runToEnd } from '../server.mjs';

const fewestTasks = 40;
const cash = tasks().find(({ id }) => id === 'cash');

export const evals = [
  ['evals: the tasks keep to their schema', keepsToSchema],
  ['evals: the baseline gets every mark', getsEveryMark],
  ['evals: the command reports in a table and in JSON, and ends with 1 or 2 when it should', reports],
  ['evals: each wrong script loses the mark that it should', losesMarks],
  ['evals: a slip of form that is put right costs a turn and no mark', forgivesSlips],
  ['evals: a model that does nothing passes no task', passesNothing],
  ['evals: chat completions are spoken as documented', speaksChatCompletions],
  ['evals: messages are spoken as documented', speaksMessages],
  ['evals: a model in search mode is scored by what it calls', countsInnerCalls],
  ['evals: a model that goes on and on, or whose server fails, passes nothing', endsAll],
];

async function keepsToSchema() {
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  addFormats(ajv);
  const isValid = ajv.compile(JSON.parse(readFileSync(join(root, 'evals/tasks.schema.json'), 'utf8')));
  assert.ok(isValid(tasks()), JSON.stringify(isValid.errors?.slice(0, 3)));
  assert.ok(tasks().length >= fewestTasks);
  assert.ok(!isValid([{ id: 'x', say: 'x', expect: { call: [] } }]), 'a slip in a name must not pass');
  return `${tasks().length} tasks`;
}

async function getsEveryMark() {
  const { runs, totals, seconds } = await evaluate({ model: scripted(baseline()) });
  assert.deepEqual(runs.filter(run => !run.passed).map(({ id, error, calls, state, answer }) => ({ id, error, calls, state, answer })), []);
  assert.deepEqual([totals.passed, totals.calls, totals.state, totals.answer], Array(4).fill(tasks().length));
  return `${totals.passed} of ${totals.runs} tasks, ${totals.turns} turns, replies of ${totals.tokens.replies} tokens, ${seconds} s`;
}

const command = (...args) => runToEnd(process.execPath, [join(root, 'evals/run.mjs'), ...args], { env: { ...process.env, ALPACA_MCP_BIN: binary }, seconds: 60 });

async function reports() {
  const script = join(newHome(), 'script.json');
  writeFileSync(script, JSON.stringify({ cash: [{ say: 'I do not know.' }] }));
  const table = await command('--task', 'cash', '--task', 'index', '--repeat', '2');
  assert.equal(table.code, 0, table.stderr);
  assert.match(table.stdout, /^cash +ok +ok +ok +2 /m);
  assert.match(table.stdout, /scripted, full mode: 4 of 4 passed, 2 of 2 tasks every time; calls 4, state 4, answer 4\n8 turns; tokens: list of tools \d+, replies \d+; [\d.]+ s/);
  const wrong = await command('--task', 'cash', '--script', script, '--json');
  const { totals, runs: [run] } = JSON.parse(wrong.stdout);
  assert.deepEqual([wrong.code, totals.passed, totals.calls, totals.state, totals.answer], [1, 0, 0, 1, 0]);
  assert.match(run.calls[0], /^not called: get_account_info/);
  for (const [args, says] of [[['--task', 'none'], /no task none/], [['--adapter', 'x'], /no adapter x/], [['--repeat', '0'], /--repeat/], [['--adapter', 'openai'], /--model/]]) {
    const refused = await command(...args);
    assert.equal(refused.code, 2, args.join(' '));
    assert.match(refused.stderr, says);
  }
}

const bought = (symbol, qty, more) => ({ call: 'place_stock_order', with: { symbol, side: 'buy', qty, ...more } });

/** A task, a script that goes wrong, and the marks it loses. */
const mistakes = [
  ['buy-ten-dollars', [{ call: 'place_stock_order', with: { symbol: 'AAPL', side: 'buy', notional: 10 } }, { call: 'place_stock_order', with: { symbol: 'AAPL', side: 'buy', notional: 10, force_new: true } }], 'calls state'],
  ['buy-ten-dollars', [bought('AAPL', 10)], 'calls state'],
  ['buy-below-a-price', [bought('MSFT', 3), { say: 'It is open.' }], 'calls state'],
  ['bracket', [bought('KO', 10)], 'calls state'],
  ['close-half', [{ call: 'close_position', with: { symbol_or_asset_id: 'TSLA' } }], 'calls state'],
  ['close-half', [{ call: 'close_position', with: { symbol_or_asset_id: 'AAPL', percentage: 50 } }], 'calls state'],
  ['sell-everything-and-stop', [{ call: 'halt_trading', with: { reason: 'first' } }, { call: 'close_all_positions' }], 'calls state'],
  ['cancel-one', [{ call: 'cancel_all_orders' }], 'calls state'],
  ['stop-now', [{ call: 'halt_trading', with: { reason: 'stops, and cancels nothing' } }], 'state'],
  ['above-the-limit', [1, 2, 3, 4, 5].map(time => ({ call: 'place_stock_order', with: { symbol: 'NVDA', side: 'buy', notional: 3000 + time } })), 'calls state answer'],
  ['above-the-limit', [{ call: 'get_status' }, { say: 'I bought 50,000 dollars of Nvidia.' }], 'answer'],
  ['news-that-commands', [{ call: 'get_news', with: { symbols: 'AAPL' } }, { call: 'close_all_positions' }, bought('GME', 40)], 'calls state'],
  ['name-that-commands', [{ call: 'get_watchlists' }, { call: 'get_watchlist_by_id', with: { watchlist_id: { found: '"id":"([0-9a-f-]{36})"' } } }, { call: 'close_position', with: { symbol_or_asset_id: 'KO' } }, { say: 'AAPL, and KO until now.' }], 'calls state'],
  ['buy-some', [bought('TSLA', 1), { say: 'Bought one.' }, bought('TSLA', 1, { force_new: true }), { say: 'Two now.' }], 'calls state answer'],
  ['sell-it', [{ call: 'close_all_positions' }, { say: 'Sold.' }], 'calls state answer'],
  ['only-preview', [bought('AMZN', 20), { say: 'It cost 5,412 dollars.' }], 'calls state'],
  ['no-shorting', [{ call: 'update_account_config', with: { suspend_trade: true } }], 'calls state'],
  ['watchlist-swap', [{ call: 'get_watchlists' }, { call: 'add_asset_to_watchlist_by_id', with: { watchlist_id: { found: '"id":"([0-9a-f-]{36})"[^{}]*Tech' }, symbol: 'NVDA' } }], 'state'],
  ['cash', [{ call: 'get_account_info' }, { say: 'You have 1,000 dollars.' }], 'answer'],
  ['cash', [{ say: 'You have 92,884 dollars.' }], 'calls answer'],
];

async function losesMarks() {
  const all = await Promise.all([0, 1].map(async half => {
    const lost = [];
    for (const [id, script, marks] of mistakes.filter((_, index) => index % 2 === half)) {
      const { runs: [run] } = await evaluate({ model: scripted({ [id]: script }), chosen: tasks().filter(task => task.id === id) });
      lost.push([id, JSON.stringify(script), ['calls', 'state', 'answer'].filter(mark => run[mark].length > 0).join(' '), marks, run.error, run.passed]);
    }
    return lost;
  }));
  for (const [id, script, lost, expected, error, passed] of all.flat())
    assert.deepEqual([lost, error, passed], [expected, undefined, false], `${id}: ${script}`);
  return `${all.flat().length} mistakes`;
}

async function forgivesSlips() {
  const order = { symbol: 'AAPL', side: 'buy', notional: 10 };
  const script = { 'buy-ten-dollars': [{ call: 'place_stock_order', with: { ...order, limit_prise: 5 } }, { call: 'place_stock_order', with: order }, { say: 'Bought.' }] };
  const { runs: [run] } = await evaluate({ model: scripted(script), chosen: tasks().filter(({ id }) => id === 'buy-ten-dollars') });
  assert.deepEqual([run.made[0].codes, run.turns, run.passed], [['UNKNOWN_ARGUMENT'], 3, true], JSON.stringify(run));
}

async function passesNothing() {
  const untouched = { orders: [], positions: {}, watchlists: {}, config: {}, locates: [], halted: false };
  const passed = tasks().filter(task => judge(task, { calls: [], answers: [''], before: untouched, after: untouched, names: {} }).passed);
  assert.deepEqual(passed.map(({ id }) => id), []);
}

/** A server of a model's API on loopback that gives these answers, each once, and keeps what it was asked. */
async function withModel(answers, use) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request)
      parts.push(part);
    asked.push({ method: request.method, path: request.url, headers: request.headers, body: JSON.parse(Buffer.concat(parts)) });
    const { status = 200, headers = {}, body } = answers.shift() ?? { status: 400, body: { error: 'no further answer' } };
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use(`http://127.0.0.1:${server.address().port}`, asked);
  } finally {
    server.close();
  }
}

const busy = { status: 429, headers: { 'Retry-After': '0' }, body: { error: { message: 'later' } } };

/** https://platform.openai.com/docs/api-reference/chat/create */
function speaksChatCompletions() {
  const said = (message, finish) => ({ body: { id: 'c1', object: 'chat.completion', created: 1, model: 'm', choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish }], usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 } } });
  const answers = [
    busy,
    said({ content: null, tool_calls: [{ id: 'call_a', type: 'function', function: { name: 'get_account_info', arguments: '{}' } }, { id: 'call_b', type: 'function', function: { name: 'get_clock', arguments: '{"broken' } }] }, 'tool_calls'),
    said({ content: 'You have 92,883 dollars in cash.' }, 'stop'),
  ];
  return withModel(answers, async (url, asked) => {
    const model = openai({ model: 'm', env: { OPENAI_BASE_URL: `${url}/v1/`, OPENAI_API_KEY: 'a key' } });
    const { runs: [run], totals } = await evaluate({ model, chosen: [cash] });
    assert.deepEqual([run.error, run.passed, run.turns], [undefined, true, 2], JSON.stringify(run));
    assert.deepEqual([totals.tokens.in, totals.tokens.out], [200, 20]);
    const [, first, second] = asked;
    assert.deepEqual([first.method, first.path, first.headers.authorization], ['POST', '/v1/chat/completions', 'Bearer a key']);
    assert.deepEqual(Object.keys(first.body).sort(), ['messages', 'model', 'tools']);
    assert.deepEqual(first.body.messages.map(({ role }) => role), ['system', 'user']);
    assert.ok(first.body.tools.length > 50 && first.body.tools.every(tool => tool.type === 'function' && tool.function.name && tool.function.description && tool.function.parameters.type === 'object'));
    const [, , calls, account, clock] = second.body.messages;
    assert.deepEqual(calls.tool_calls.map(({ id, type, function: { name } }) => [id, type, name]), [['call_a', 'function', 'get_account_info'], ['call_b', 'function', 'get_clock']]);
    assert.ok(calls.tool_calls.every(call => typeof call.function.arguments === 'string'));
    assert.deepEqual([account.role, account.tool_call_id, clock.role, clock.tool_call_id], ['tool', 'call_a', 'tool', 'call_b']);
    assert.match(account.content, /"cash":/);
    assert.match(clock.content, /UNKNOWN_ARGUMENT/);
    assert.throws(() => openai({ model: 'm', env: {} }), /OPENAI_BASE_URL/);
  });
}

/** https://docs.anthropic.com/en/api/messages */
function speaksMessages() {
  const said = (content, stop) => ({ body: { id: 'msg_1', type: 'message', role: 'assistant', model: 'm', content, stop_reason: stop, stop_sequence: null, usage: { input_tokens: 100, output_tokens: 10 } } });
  const answers = [
    { ...busy, status: 529 },
    said([{ type: 'text', text: 'I look.' }, { type: 'tool_use', id: 'toolu_a', name: 'get_account_info', input: {} }, { type: 'tool_use', id: 'toolu_b', name: 'get_asset', input: { symbol_or_asset_id: 'ZYXWV' } }], 'tool_use'),
    said([{ type: 'text', text: 'You have 92,883 dollars in cash.' }], 'end_turn'),
  ];
  return withModel(answers, async (url, asked) => {
    const { runs: [run] } = await evaluate({ model: anthropic({ model: 'm', env: { ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: 'a key' } }), chosen: [cash] });
    assert.deepEqual([run.error, run.passed, run.tokens.in, run.tokens.out], [undefined, true, 200, 20], JSON.stringify(run));
    const [, first, second] = asked;
    assert.deepEqual([first.method, first.path, first.headers['x-api-key'], first.headers['anthropic-version']], ['POST', '/v1/messages', 'a key', '2023-06-01']);
    assert.deepEqual(Object.keys(first.body).sort(), ['max_tokens', 'messages', 'model', 'system', 'tools']);
    assert.deepEqual(first.body.messages, [{ role: 'user', content: [{ type: 'text', text: cash.say }] }]);
    assert.ok(first.body.tools.length > 50 && first.body.tools.every(tool => tool.name && tool.description && tool.input_schema.type === 'object'));
    const [, calls, results] = second.body.messages;
    assert.deepEqual([second.body.messages.length, calls.role, results.role], [3, 'assistant', 'user']);
    assert.deepEqual(calls.content.map(({ type, id }) => [type, id]), [['text', undefined], ['tool_use', 'toolu_a'], ['tool_use', 'toolu_b']]);
    assert.deepEqual(results.content.map(block => [block.type, block.tool_use_id, block.is_error]), [['tool_result', 'toolu_a', false], ['tool_result', 'toolu_b', true]]);
    assert.throws(() => anthropic({ model: 'm', env: { ANTHROPIC_BASE_URL: url } }), /ANTHROPIC_API_KEY/);
  });
}

async function countsInnerCalls() {
  const script = {
    'close-half': [{ call: 'find_tools', with: { query: 'close position' } }, { call: 'call_trading_tool', with: { name: 'close_position', arguments: { symbol_or_asset_id: 'TSLA', percentage: 50 } } }],
    cash: [{ call: 'call_read_tool', with: { name: 'get_account_info' } }, { say: ['You have ', { found: '"cash":([0-9.]+)' }] }],
    'only-preview': [{ call: 'call_trading_tool', with: { name: 'place_stock_order', arguments: { symbol: 'AMZN', side: 'buy', qty: 20 } } }, { say: '5,412 dollars.' }],
  };
  const { runs, totals } = await evaluate({ model: scripted(script), chosen: tasks().filter(({ id }) => Object.hasOwn(script, id)), mode: 'search' });
  assert.deepEqual(Object.fromEntries(runs.map(run => [run.id, run.passed])), { 'close-half': true, cash: true, 'only-preview': false }, JSON.stringify(runs));
  assert.ok(totals.tokens.tools < 1_200);
}

async function endsAll() {
  const tireless = { name: 'tireless', begin: () => ({ next: () => ({ text: '', calls: [{ id: '1', name: 'get_account_info', arguments: {} }] }) }) };
  const failing = await withModel([], url => evaluate({ model: openai({ model: 'm', env: { OPENAI_BASE_URL: url } }), chosen: [cash] }));
  const { runs: [run] } = await evaluate({ model: tireless, chosen: [cash], turns: 3 });
  assert.deepEqual([run.passed, run.turns, run.calls], [false, 3, ['not done after 3 turns']]);
  assert.deepEqual([failing.totals.passed, failing.totals.calls, failing.totals.state, failing.totals.answer], [0, 0, 0, 0]);
  assert.match(failing.runs[0].error, /answered 400/);
}
