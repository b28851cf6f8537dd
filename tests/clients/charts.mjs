// Draws the charts for docs: node charts.mjs, with ALPACA_MCP_BIN, from an account that has traded for two months at the simulated exchange.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, newHome, root, StdioServer, withExchange } from './server.mjs';

const folder = join(root, 'docs/pictures');
// What is bought at the first of these days, and so on; the exchange plays the days between.
const days = [
  ['2026-09-14T15:00:00Z', [['SPY', 'buy', 40], ['AAPL', 'buy', 60], ['NVDA', 'buy', 40]]],
  ['2026-09-29T15:00:00Z', [['MSFT', 'buy', 20], ['TSLA', 'buy', 20]]],
  ['2026-10-15T15:00:00Z', [['AAPL', 'sell', 20], ['AMZN', 'buy', 4], ['GOOGL', 'buy', 3], ['META', 'buy', 1]]],
  ['2026-11-20T20:30:00Z', []],
];
const charts = [
  ['candles', { kind: 'candles', symbol: 'AAPL', indicators: ['sma20', 'ema50', 'bb20', 'rsi14'] }],
  ['equity', { kind: 'equity', period: '3M' }],
  ['positions', { kind: 'positions' }],
];

mkdirSync(folder, { recursive: true });
await withExchange(['--start', days[0][0], '--clock', 'stepped', '--control'], async ({ url, key, secret }) => {
  for (const [day, orders] of days) {
    await post(url, '/_simulator/clock', { to: day });
    for (const [symbol, side, qty] of orders)
      await post(url, '/v2/orders', { symbol, side, qty: `${qty}`, type: 'market', time_in_force: 'day' }, { 'APCA-API-KEY-ID': key, 'APCA-API-SECRET-KEY': secret });
  }
  const server = new StdioServer({ home: newHome(), env: { ALPACA_TRADING_URL: url, ALPACA_API_KEY: key, ALPACA_SECRET_KEY: secret } });
  await server.initialize();
  for (const [name, args] of charts) {
    const { content: [text, image] } = await server.ask('tools/call', { name: 'get_chart', arguments: args });
    const png = Buffer.from(image.data, 'base64');
    console.log(`${name}: ${png.length} bytes, ${text.text}`);
    writeFileSync(join(folder, `chart-${name}.png`), png);
  }
  await server.end();
});
cleanUp();

async function post(url, path, body, headers = {}) {
  const response = await fetch(new URL(path, url), { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok)
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
}
