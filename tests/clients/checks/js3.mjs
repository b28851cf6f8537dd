// The same client in its third version: another code base (axios, msgpack5, ws 7), in use everywhere.
import assert from 'node:assert/strict';
import Alpaca from 'alpaca-trade-api-3';
import { atDesk, until } from './js/desk.mjs';

export const js3 = [
  ['js 3: an order is placed, replaced, canceled, filled, closed, and streamed', atDesk(orders)],
  ['js 3: account, calendar, watchlist, activities', atDesk(account)],
  ['js 3: bars, quotes, chain and news of the past', atDesk(data)],
  ['js 3: the data streams, compressed', atDesk(streams, '--speed', '60')],
];

function client(desk, options = {}) {
  return new Alpaca({ baseUrl: desk.url, dataBaseUrl: desk.url, keyId: 'SIMULATOR', secretKey: 'simulator-secret', ...options });
}

async function orders(desk) {
  const alpaca = client(desk);
  const heard = [];
  alpaca.trade_ws.onOrderUpdate(update => heard.push([update.event, update.order.id]));
  await connected(alpaca.trade_ws);
  alpaca.trade_ws.subscribe(['trade_updates']);
  try {
    const limit = await alpaca.createOrder({ symbol: 'AAPL', qty: 1, side: 'buy', type: 'limit', time_in_force: 'day', limit_price: 10 });
    await status(alpaca, limit.id, 'new');
    const replaced = await alpaca.replaceOrder(limit.id, { qty: 2 });
    await status(alpaca, replaced.id, 'new');
    await alpaca.cancelOrder(replaced.id);
    await status(alpaca, replaced.id, 'canceled');
    const market = await alpaca.createOrder({ symbol: 'AAPL', notional: 100, side: 'buy', type: 'market', time_in_force: 'day', client_order_id: 'third' });
    await status(alpaca, market.id, 'filled');
    assert.equal((await alpaca.getOrderByClientId('third')).id, market.id);
    await status(alpaca, (await alpaca.closePosition('AAPL')).id, 'filled');
    assert.deepEqual(await alpaca.getPositions(), []);
    await until(() => heard.filter(([event]) => event === 'fill'), fills => fills.length === 2, 'two fills on the stream');
    assert.ok(heard.some(([event, id]) => event === 'replaced' && id === limit.id), JSON.stringify(heard));
  } finally {
    alpaca.trade_ws.disconnect();
  }
  return heard.map(([event]) => event).join(' ');
}

async function account(desk) {
  const alpaca = client(desk);
  assert.equal((await alpaca.getAccount()).cash, '100000');
  assert.equal((await alpaca.getClock()).is_open, true);
  assert.deepEqual((await alpaca.getCalendar({ start: '2026-11-26', end: '2026-11-27' })).map(day => day.close), ['13:00']);
  const watchlist = await alpaca.addWatchlist('third', ['AAPL']);
  await alpaca.addToWatchlist(watchlist.id, 'SPY');
  assert.deepEqual((await alpaca.getWatchlist(watchlist.id)).assets.map(asset => asset.symbol), ['AAPL', 'SPY']);
  await alpaca.deleteWatchlist(watchlist.id);
  await status(alpaca, (await alpaca.createOrder({ symbol: 'SPY', qty: 1, side: 'buy', type: 'market', time_in_force: 'day' })).id, 'filled');
  const activities = await alpaca.getAccountActivities({ activityTypes: ['FILL'] });
  assert.deepEqual(activities.map(fill => [fill.symbol, fill.qty]), [['SPY', '1']]);
  assert.ok((await alpaca.getPortfolioHistory({ period: '1D', timeframe: '5Min' })).equity.length > 0);
}

async function data(desk) {
  const alpaca = client(desk);
  const bars = [];
  for await (const bar of alpaca.getBarsV2('AAPL', { timeframe: '1Day', start: '2026-11-16', end: '2026-11-19', limit: 3 }))
    bars.push(bar);
  assert.deepEqual(bars.map(bar => bar.Timestamp), [16, 17, 18].map(day => `2026-11-${day}T05:00:00Z`));
  const quote = await alpaca.getLatestQuote('AAPL');
  assert.ok(quote.AskPrice >= quote.BidPrice && quote.BidPrice > 0);
  const coins = await alpaca.getLatestCryptoQuotes(['BTC/USD']);
  assert.ok(coins.get('BTC/USD').AskPrice > 0);
  const chain = await alpaca.getOptionChain('AAPL', { totalLimit: 30, feed: 'indicative' });
  assert.ok(chain.length > 0 && chain.every(contract => contract.Symbol.startsWith('AAPL')));
  const news = await alpaca.getNews({ symbols: ['AAPL'], start: '2026-11-01', end: '2026-11-19', totalLimit: 3 });
  assert.ok(news.length > 0 && news.every(article => article.Headline));
  return `${bars.length} bars, ${chain.length} contracts, ${news.length} articles`;
}

async function streams(desk) {
  const alpaca = client(desk, { dataStreamUrl: desk.url.replace(/^http/, 'ws') });
  const [stocks, coins] = [alpaca.data_stream_v2, alpaca.crypto_stream_v1beta3];
  // It asks for TLS whatever the address says; the session is where its user may say otherwise.
  stocks.session.url = stocks.session.url.replace(/^wss/, 'ws');
  const heard = { quotes: [], bars: [], coins: [] };
  const errors = [];
  for (const stream of [stocks, coins])
    stream.onError(message => errors.push(message));
  stocks.onStockQuote(quote => heard.quotes.push(quote));
  stocks.onStockBar(bar => heard.bars.push(bar));
  coins.onCryptoQuote(quote => heard.coins.push(quote));
  try {
    await Promise.all([connected(stocks), connected(coins)]);
    stocks.subscribeForQuotes(['AAPL']);
    stocks.subscribeForBars(['SPY']);
    coins.subscribeForQuotes(['BTC/USD']);
    await until(() => heard, now => Object.values(now).every(list => list.length > 0), 'quote, bar and crypto quote');
  } finally {
    stocks.disconnect();
    coins.disconnect();
  }
  assert.deepEqual(errors, []);
  assert.deepEqual([heard.quotes[0].Symbol, heard.bars[0].Symbol], ['AAPL', 'SPY']);
  assert.ok(heard.coins[0].AskPrice > heard.coins[0].BidPrice);
  assert.ok(heard.quotes[0].AskPrice >= heard.quotes[0].BidPrice && heard.bars[0].HighPrice >= heard.bars[0].LowPrice);
}

function status(alpaca, id, wanted) {
  return until(() => alpaca.getOrder(id), order => order.status === wanted, `order ${id} ${wanted}`);
}

/** Connected and authenticated; a refused connection ends the wait at once. */
function connected(stream) {
  return new Promise((resolve, reject) => {
    stream.onConnect(resolve);
    stream.onError(message => {
      stream.disconnect();
      reject(new Error(`stream: ${message}`));
    });
    stream.connect();
  });
}
