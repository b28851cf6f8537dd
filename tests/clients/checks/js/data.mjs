// Market data, options, and the streams.
import assert from 'node:assert/strict';
import { atDesk, EVENT, friday, STREAM_AUTH_STATUS, until } from './desk.mjs';

const start = new Date('2026-11-16T00:00:00Z');
const end = new Date('2026-11-19T23:00:00Z');

export const data = [
  ['js 4: stock bars, trades, quotes and snapshots, page by page', atDesk(stocks)],
  ['js 4: crypto bars, quotes and order book without credentials', atDesk(cryptoData)],
  ['js 4: news, screeners and corporate actions', atDesk(news)],
  ['js 4: an option chain, a bought contract and a spread', atDesk(options)],
  ['js 4: the stock stream', atDesk(stockStream, '--speed', '60')],
  ['js 4: the crypto and option streams', atDesk(otherStreams, '--speed', '60')],
  ['js 4: a stream refuses a stranger', atDesk(strangerStream)],
];

async function stocks({ data: market }) {
  const whole = await market.getStockBars({ symbols: ['AAPL', 'MSFT'], timeframe: '1Day', start, end });
  const paged = await market.getStockBars({ symbols: ['AAPL', 'MSFT'], timeframe: '1Day', start, end, limit: 3 });
  // Monday to Thursday.
  assert.deepEqual(whole.AAPL.map(bar => bar.timestamp.toISOString()), [16, 17, 18, 19].map(day => `2026-11-${day}T05:00:00.000Z`));
  assert.deepEqual(paged, whole);
  assert.ok(whole.MSFT.every(bar => bar.low <= Math.min(bar.open, bar.close) && bar.high >= Math.max(bar.open, bar.close) && bar.volume > 0));
  const first = { start: new Date('2026-11-19T15:00:00Z'), end: new Date('2026-11-19T15:01:00Z') };
  const trades = await market.getStockTradesFor('AAPL', { ...first, limit: 5 });
  const quotes = await market.getStockQuotesFor('AAPL', { ...first, limit: 5 });
  assert.ok(trades.length > 5 && trades.every((trade, i) => i === 0 || trade.timestamp >= trades[i - 1].timestamp), `${trades.length} trades`);
  assert.ok(quotes.length > 5 && quotes.every(quote => quote.askPrice >= quote.bidPrice), `${quotes.length} quotes`);
  const snapshot = await market.stocks.stockSnapshotSingle({ symbol: 'AAPL' });
  assert.equal(snapshot.prevDailyBar.c, whole.AAPL.at(-1).close);
  assert.ok(await market.getLatestPrice('AAPL') > 0);
  return `${trades.length} trades and ${quotes.length} quotes in a minute`;
}

async function cryptoData({ data: market }) {
  const bars = await market.getCryptoBarsFor('BTC/USD', { loc: 'us', timeframe: '1Hour', start, end: new Date('2026-11-16T05:59:00Z') });
  assert.equal(bars.length, 6);
  const { quotes } = await market.crypto.cryptoLatestQuotes({ loc: 'us', symbols: 'BTC/USD' });
  const { orderbooks } = await market.crypto.cryptoLatestOrderbooks({ loc: 'us', symbols: 'BTC/USD' });
  assert.ok(quotes['BTC/USD'].ap > quotes['BTC/USD'].bp);
  const { a, b } = orderbooks['BTC/USD'];
  assert.ok(a[0].p > b[0].p && a.length > 1 && b.length > 1);
}

async function news({ data: market }) {
  const articles = await market.collectNews({ symbols: ['AAPL'], start, end, limit: 2 });
  assert.ok(articles.length > 0 && articles.every(article => article.headline && article.symbols.includes('AAPL')), `${articles.length} articles`);
  const { mostActives } = await market.screener.mostActives({ by: 'volume', top: 3 });
  assert.deepEqual([...mostActives].sort((x, y) => y.volume - x.volume), mostActives);
  const { gainers, losers } = await market.screener.movers({ marketType: 'stocks', top: 3 });
  assert.ok(gainers.length <= 3 && losers.length <= 3);
  const actions = await market.collectCorporateActions({ symbols: ['AAPL'], start: new Date('2026-01-01'), end, types: 'cash_dividend' });
  assert.ok(actions.cashDividends?.every(dividend => dividend.symbol === 'AAPL' && dividend.rate > 0), JSON.stringify(actions));
  return `${articles.length} articles, ${actions.cashDividends.length} dividends`;
}

async function options(desk) {
  const { trading, data: market } = desk;
  const far = { expirationDateGte: new Date('2026-12-10'), expirationDateLte: new Date('2027-01-31') };
  const spot = await market.getLatestPrice('AAPL');
  const near = { strikePriceGte: Math.floor(spot * 0.9), strikePriceLte: Math.ceil(spot * 1.1) };
  const contracts = await trading.collectOptionsContracts({ underlyingSymbols: 'AAPL', type: 'call', limit: 20, ...far, ...near });
  const expiry = contracts[0].expirationDate.toISOString();
  const [low, high] = contracts.filter(contract => contract.expirationDate.toISOString() === expiry)
    .sort((x, y) => x.strikePrice - y.strikePrice).slice(0, 2);
  const chain = await market.collectOptionChainBySymbol({ underlyingSymbol: 'AAPL', type: 'call', feed: 'indicative', ...far, ...near });
  assert.deepEqual(Object.keys(chain).sort(), contracts.map(contract => contract.symbol).sort());
  const { greeks, latestQuote } = chain[low.symbol];
  assert.ok(greeks.delta > 0 && greeks.delta <= 1 && latestQuote.ap >= latestQuote.bp);
  assert.ok(chain[low.symbol].greeks.delta >= chain[high.symbol].greeks.delta, 'a lower call moves more with its stock');
  const bought = await desk.filled(await trading.orders.limit({ symbol: low.symbol, qty: 1, side: 'buy', limitPrice: (Math.ceil(latestQuote.ap * 15) / 10).toFixed(2) }));
  assert.deepEqual([bought.assetClass, bought.positionIntent, bought.filledQty], ['us_option', 'buy_to_open', '1']);
  const { cash } = await trading.account.getAccount();
  assert.equal(Number(cash), Number((100_000 - 100 * Number(bought.filledAvgPrice)).toFixed(2)));
  const leg = (contract, side) => ({ symbol: contract.symbol, ratioQty: '1', side, positionIntent: `${side}_to_open` });
  const spread = await trading.orders.submit({
    orderClass: 'mleg', type: 'limit', qty: 1, limitPrice: '0.01', legs: [leg(low, 'buy'), leg(high, 'sell')],
  });
  assert.deepEqual([spread.orderClass, spread.legs.map(part => part.symbol)], ['mleg', [low.symbol, high.symbol]]);
  await trading.orders.deleteOrderByOrderID({ orderId: spread.id });
  await desk.order(spread.id, 'canceled');
  return `${contracts.length} calls, ${low.symbol} at ${bought.filledAvgPrice}`;
}

async function stockStream(desk) {
  const tape = await desk.stream(options => desk.data.stockStream(options), '/v2/iex');
  tape.stream.subscribeForTrades(['AAPL']);
  tape.stream.subscribeForQuotes(['AAPL', 'MSFT']);
  tape.stream.subscribeForBars(['*']);
  const trade = await tape.find(EVENT.TRADE);
  const quote = await tape.find(EVENT.QUOTE, message => message.symbol === 'MSFT');
  const bar = await tape.find(EVENT.BAR, message => message.symbol === 'SPY');
  assert.ok(trade.symbol === 'AAPL' && trade.price > 0 && trade.size > 0 && trade.exchange && Number.isInteger(trade.id), JSON.stringify(trade));
  assert.ok(quote.askPrice >= quote.bidPrice && quote.bidPrice > 0, JSON.stringify(quote));
  assert.ok(trade.timestamp >= new Date(friday) && /^\d{4}-.*\.\d{9}Z$/.test(trade.timestampRaw), trade.timestampRaw);
  assert.ok(bar.low <= bar.close && bar.close <= bar.high && bar.timestamp.getUTCSeconds() === 0, JSON.stringify(bar));
  await until(() => tape.stream.getSubscriptions(), state => state.quotes.length === 2 && state.bars.includes('*'), 'subscription');
  const past = await desk.data.getStockBarsFor('SPY', { timeframe: '1Min', feed: 'iex', start: bar.timestamp, end: bar.timestamp });
  assert.deepEqual([past[0].open, past[0].high, past[0].low, past[0].close, past[0].volume], [bar.open, bar.high, bar.low, bar.close, bar.volume]);
  assert.deepEqual(tape.errors, []);
  return `${tape.all(EVENT.TRADE).length} trades, ${tape.all(EVENT.QUOTE).length} quotes, ${tape.all(EVENT.BAR).length} bars`;
}

async function otherStreams(desk) {
  const coins = await desk.stream(options => desk.data.cryptoStream(options), '/v1beta3/crypto/us');
  coins.stream.subscribeForQuotes(['BTC/USD']);
  coins.stream.subscribeForOrderbooks(['BTC/USD']);
  const quote = await coins.find(EVENT.QUOTE);
  const book = await coins.find(EVENT.ORDERBOOK);
  assert.ok(quote.symbol === 'BTC/USD' && quote.askPrice > quote.bidPrice && book.symbol === 'BTC/USD');
  const [contract] = (await desk.trading.assets.getOptionsContracts({ underlyingSymbols: 'AAPL', limit: 1 })).optionContracts;
  // The path this client derives by itself.
  const contracts = await desk.stream(options => desk.data.optionStream(options), '/v1beta1/indicative');
  contracts.stream.subscribeForQuotes([contract.symbol]);
  const option = await contracts.find(EVENT.QUOTE);
  assert.equal(option.symbol, contract.symbol);
  assert.deepEqual([...coins.errors, ...contracts.errors], []);
}

async function strangerStream(desk) {
  const stranger = desk.client({ keyId: 'NOBODY', secret: 'nothing' });
  const ws = desk.url.replace(/^http/, 'ws');
  for (const stream of [
    stranger.trading.stream({ url: `${ws}/stream`, reconnect: false }), stranger.marketData.stockStream({ url: `${ws}/v2/iex`, reconnect: false }),
  ]) {
    stream.on(EVENT.CLIENT_ERROR, () => {});
    stream.connect();
    const result = await stream.waitForAuthenticationResult(8000);
    stream.disconnect();
    assert.equal(result.status, STREAM_AUTH_STATUS.SERVER_REJECTED, JSON.stringify(result));
  }
}
