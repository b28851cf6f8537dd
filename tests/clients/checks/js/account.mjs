// Account, settings, calendar, assets, watchlists, history.
import assert from 'node:assert/strict';
import { ApiError, AuthError, NotFoundError, PermissionError, RateLimitError, ValidationError } from '@alpacahq/alpaca-trade-api';
import { atDesk, friday, refusal } from './desk.mjs';

export const account = [
  ['js 4: account, settings and market hours', atDesk(accountAndClock)],
  ['js 4: assets and the life of a watchlist', atDesk(assetsAndWatchlists)],
  ['js 4: activities and history of a day', atDesk(activities)],
  ['js 4: an error is the class, status and code it documents', atDesk(errors)],
  ['js 4: a spent rate limit says when to come back', atDesk(rateLimit, '--requests-per-minute', '3')],
];

async function accountAndClock({ trading }) {
  const check = await trading.validateConnection();
  assert.ok(check.ok, check.message);
  assert.deepEqual(
    [check.account.status, check.account.cash, check.account.equity, check.account.currency, check.account.tradingBlocked],
    ['ACTIVE', '100000', '100000', 'USD', false]);
  const set = await trading.accountConfigurations.patchAccountConfig({ accountConfigurations: { noShorting: true } });
  assert.equal(set.noShorting, true);
  assert.equal((await trading.accountConfigurations.getAccountConfig()).noShorting, true);
  const clock = await trading.clock.legacyClock();
  assert.equal(clock.isOpen, true);
  assert.equal(clock.nextClose.toISOString(), '2026-11-20T21:00:00.000Z');
  assert.equal(clock.nextOpen.toISOString(), '2026-11-23T14:30:00.000Z');
  const { clocks } = await trading.clock.clock({ markets: 'NYSE' });
  assert.deepEqual([clocks[0].isMarketDay, clocks[0].phase], [true, 'core']);
  // Thanksgiving 2026 is the 26th; the market closes early on the 27th.
  const [start, end] = [new Date('2026-11-25'), new Date('2026-11-27')];
  const days = await trading.calendar.legacyCalendar({ start, end });
  assert.deepEqual(days.map(day => [day.date.toISOString().slice(0, 10), day.close]), [['2026-11-25', '16:00'], ['2026-11-27', '13:00']]);
  assert.equal((await trading.calendar.calendar({ market: 'NYSE', start, end })).calendar.length, 2);
  return check.account.accountNumber;
}

async function assetsAndWatchlists({ trading }) {
  const all = await trading.assets.getV2Assets({ status: 'active', assetClass: 'us_equity' });
  assert.ok(['AAPL', 'SPY'].every(symbol => all.some(asset => asset.symbol === symbol)));
  const bitcoin = await trading.assets.getV2AssetsSymbolOrAssetId({ symbolOrAssetId: 'BTC/USD' });
  assert.equal(bitcoin.symbol, 'BTC/USD');
  const made = await trading.watchlists.postWatchlist({ createWatchlistRequest: { name: 'tech', symbols: ['AAPL', 'MSFT'] } });
  const watchlistId = made.id;
  const symbols = async () => (await trading.watchlists.getWatchlistById({ watchlistId })).assets.map(asset => asset.symbol);
  assert.deepEqual(await symbols(), ['AAPL', 'MSFT']);
  await trading.watchlists.addAssetToWatchlist({ watchlistId, addAssetToWatchlistRequest: { symbol: 'SPY' } });
  await trading.watchlists.removeAssetFromWatchlist({ watchlistId, symbol: 'AAPL' });
  assert.deepEqual((await symbols()).sort(), ['MSFT', 'SPY']);
  await trading.watchlists.updateWatchlistById({ watchlistId, updateWatchlistRequest: { name: 'funds', symbols: ['SPY'] } });
  assert.equal((await trading.watchlists.getWatchlistByName({ name: 'funds' })).id, watchlistId);
  assert.equal((await trading.watchlists.getWatchlists()).length, 1);
  await trading.watchlists.deleteWatchlistById({ watchlistId });
  assert.ok(await refusal(trading.watchlists.getWatchlistById({ watchlistId })) instanceof NotFoundError);
  return `${all.length} stocks`;
}

async function activities(desk) {
  const { trading } = desk;
  const filled = [];
  for (const side of ['buy', 'sell', 'buy'])
    filled.push(await desk.filled(await trading.orders.market({ symbol: 'AAPL', qty: 2, side })));
  // This client reads every activity as a non-trade one, which has no side, price or order.
  const fills = await trading.collectActivitiesByType({ activityType: 'FILL', pageSize: 2 });
  assert.deepEqual(fills.map(fill => [fill.activityType, fill.qty, fill.symbol]), Array(3).fill(['FILL', '2', 'AAPL']));
  const all = await trading.collectActivities({ pageSize: 1 });
  assert.equal(new Set(all.filter(activity => activity.activityType === 'FILL').map(activity => activity.id)).size, 3);
  const { cash } = await trading.account.getAccount();
  const spent = filled.reduce((sum, order) => sum + (order.side === 'buy' ? 1 : -1) * Number(order.filledAvgPrice) * Number(order.filledQty), 0);
  assert.ok(Math.abs(Number(cash) - (100_000 - spent)) < 0.005, `cash ${cash}, spent ${spent}`);
  const history = await trading.portfolioHistory.getAccountPortfolioHistory({ period: '1D', timeframe: '5Min' });
  assert.equal(history.timeframe, '5Min');
  assert.ok(history.timestamp.length > 0 && history.timestamp.length === history.equity.length);
  return `cash ${cash} after 3 fills`;
}

async function errors(desk) {
  const { trading, data } = desk;
  const stranger = desk.client({ keyId: 'NOBODY', secret: 'nothing' });
  const unknown = '00000000-0000-4000-8000-000000000000';
  const expected = [
    [() => stranger.trading.account.getAccount(), AuthError, 401, undefined, /unauthorized/],
    [() => trading.orders.getOrderByOrderID({ orderId: unknown }), NotFoundError, 404, 40410000, /order not found/],
    [() => trading.orders.market({ symbol: 'NOSUCH', qty: 1, side: 'buy' }), ValidationError, 422, 42210000, /asset "NOSUCH" not found/],
    [() => trading.orders.limit({ symbol: 'AAPL', qty: 1, side: 'buy', limitPrice: '100.123' }), ValidationError, 422, 42210000, /sub-penny/],
    [() => trading.orders.limit({ symbol: 'AAPL', qty: 100_000, side: 'buy', limitPrice: 200 }), PermissionError, 403, 40310000, /insufficient buying power/],
    [() => data.stocks.stockBars({ symbols: 'AAPL', timeframe: '60Min', start: new Date(friday) }), ValidationError, 400, undefined, /timeframe/i],
  ];
  for (const [call, type, status, code, message] of expected) {
    const failed = await refusal(call());
    assert.ok(failed instanceof type && failed instanceof ApiError, `${failed.name}: ${failed.message}`);
    assert.deepEqual([failed.status, failed.code], [status, code], failed.message);
    assert.match(failed.message, message);
    assert.ok(failed.requestId, `${status} carries no X-Request-ID`);
  }
  return `${expected.length} errors`;
}

async function rateLimit(desk) {
  const patient = desk.client({ keyId: 'SIMULATOR', secret: 'simulator-secret', retry: false });
  for (let i = 0; i < 3; i++)
    await patient.trading.account.getAccount();
  const failed = await refusal(patient.trading.account.getAccount());
  assert.ok(failed instanceof RateLimitError, `${failed.name}: ${failed.message}`);
  assert.deepEqual([failed.status, failed.code, failed.rateLimit?.limit, failed.rateLimit?.remaining], [429, 42910000, 3, 0]);
  assert.ok(failed.retryAfterMs > 0 && failed.retryAfterMs <= 60_000, `retry after ${failed.retryAfterMs} ms`);
}
