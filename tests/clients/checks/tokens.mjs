// What the server costs a model: its lists of tools, and its replies beside what Alpaca's API itself answers to the same request.
import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { withExchange, withStdioServer } from '../server.mjs';

const mostOfUpstream = 0.45;
const afterClose = '2026-03-11T20:30:00Z';
const open = '2026-03-11T15:00:00Z';
const stocks = ['AAPL', 'MSFT', 'NVDA', 'AMZN', 'GOOGL', 'META', 'TSLA', 'JPM', 'KO', 'SPY'];

export const tokens = [
  ['tokens: the list of every tool', () => lists(10_500)],
  ['tokens: the list for a trader of stocks', () => lists(5_000, '--toolsets', 'account,trading,stock-data')],
  ['tokens: the list of search mode', () => lists(1_200, '--mode', 'search')],
  ['tokens: 390 one-minute bars', () => replies({
    start: afterClose, tool: 'get_stock_bars', path: '/v2/stocks/bars', rows: reply => rowsOf(reply.bars), expected: 390,
    arguments: { symbols: 'AAPL', timeframe: '1Min', start: '2026-03-11T13:30:00Z', end: '2026-03-11T19:59:00Z', limit: 1000 },
  })],
  ['tokens: a chain of 100 option contracts', () => replies({
    start: open, tool: 'get_option_chain', path: '/v1beta1/options/snapshots/', rows: reply => strikesOf(reply.contracts), expected: 100,
    arguments: { underlying_symbol: 'AAPL', limit: 100 },
  })],
  ['tokens: 20 orders', () => replies({
    start: open, tool: 'get_orders', path: '/v2/orders', rows: reply => rowsOf(reply.rows ?? reply.orders), expected: 20,
    arguments: { status: 'all', limit: 50 }, before: exchange => order(exchange, 20, 'limit'),
  })],
  ['tokens: 10 positions', () => replies({
    start: open, tool: 'get_all_positions', path: '/v2/positions', rows: reply => rowsOf(reply.rows ?? reply.positions), expected: 10,
    arguments: {}, before: exchange => order(exchange, 10, 'market'),
  })],
  ['tokens: 5 snapshots', () => replies({
    start: open, tool: 'get_stock_snapshot', path: '/v2/stocks/snapshots', rows: reply => Object.keys(reply.snapshots).length, expected: 5,
    arguments: { symbols: stocks.slice(0, 5).join() },
  })],
];

const count = text => encode(text).length;

async function lists(most, ...args) {
  return withStdioServer({ args }, async server => {
    const { tools } = await server.ask('tools/list');
    const cost = tools.map(({ name, description, inputSchema }) => count(JSON.stringify({ name, description, inputSchema }))).reduce((sum, each) => sum + each, 0);
    assert.ok(cost <= most, `${tools.length} tools cost ${cost} tokens, more than ${most}`);
    return `${tools.length} tools, ${cost} tokens of at most ${most}`;
  });
}

async function replies({ start, tool, path, rows, expected, arguments: args, before }) {
  return withExchange(['--start', start, '--control', '--clock', 'stepped', '--algo-trader-plus'], async exchange => {
    await before?.(exchange);
    const env = { ALPACA_TRADING_URL: exchange.url, ALPACA_DATA_URL: exchange.url, ALPACA_API_KEY: exchange.key, ALPACA_SECRET_KEY: exchange.secret };
    return withStdioServer({ env }, async server => {
      const seen = (await requests(exchange)).length;
      const result = await server.ask('tools/call', { name: tool, arguments: args });
      assert.ok(!result.isError, JSON.stringify(result.content));
      const asked = (await requests(exchange)).slice(seen).filter(request => request.method === 'GET' && request.path.startsWith(path));
      assert.ok(asked.length > 0, `nothing was asked of ${path}`);
      const answers = await Promise.all(asked.map(request => raw(exchange, request.path + request.query)));
      assert.equal(rows(result.structuredContent), expected, `rows in ${JSON.stringify(result.structuredContent).slice(0, 300)}`);
      return compared(count(result.content[0].text), answers.map(count).reduce((sum, each) => sum + each, 0), expected);
    });
  });
}

function compared(ours, upstream, rows) {
  const share = ours / upstream;
  const figures = `${rows} rows, ${ours} tokens where Alpaca's JSON takes ${upstream}: ${share.toFixed(2)} of at most ${mostOfUpstream}`;
  assert.ok(share <= mostOfUpstream, figures);
  return figures;
}

/** How many rows a table holds, whether it is a list of records, columns and rows, or rows in groups. */
function rowsOf(table) {
  if (Array.isArray(table))
    return table.some(each => Array.isArray(each)) ? table.map(rowOrRows).reduce((sum, each) => sum + each, 0) : table.length;
  return Object.entries(table ?? {}).filter(([name, part]) => name !== 'columns' && typeof part === 'object')
    .map(([, part]) => rowsOf(part)).reduce((sum, each) => sum + each, 0);
}

/** A chain stands by what its contracts' symbols share, then by strike. */
const strikesOf = contracts => Object.values(contracts).reduce((sum, strikes) => sum + Object.keys(strikes).length, 0);

const rowOrRows = each => (each.some(Array.isArray) ? rowsOf(each) : 1);

async function order(exchange, many, type) {
  for (let i = 0; i < many; i++) {
    const symbol = stocks[i % stocks.length];
    const placed = { symbol, qty: `${i + 1}`, side: 'buy', type, time_in_force: 'day', ...(type === 'limit' ? { limit_price: `${10 + i}` } : {}) };
    const answer = await fetch(`${exchange.url}/v2/orders`, { method: 'POST', headers: headers(exchange), body: JSON.stringify(placed) });
    assert.ok(answer.ok, await answer.text());
  }
}

async function raw(exchange, path) {
  const answer = await fetch(exchange.url + path, { headers: headers(exchange) });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.text();
}

async function requests(exchange) {
  const { requests: log } = await (await fetch(`${exchange.url}/_simulator/requests?limit=1000`)).json();
  return log;
}

function headers({ key, secret }) {
  return { 'APCA-API-KEY-ID': key, 'APCA-API-SECRET-KEY': secret, 'Content-Type': 'application/json' };
}
