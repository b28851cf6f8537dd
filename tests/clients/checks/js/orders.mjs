// An order's life, alone and in groups, told by REST and by the stream.
import assert from 'node:assert/strict';
import { NotFoundError } from '@alpacahq/alpaca-trade-api';
import { atDesk, EVENT, refusal, until } from './desk.mjs';

export const orders = [
  ['js 4: submitAndWait hears the fill on the stream', atDesk(submitAndWait)],
  ['js 4: an order is placed, replaced, canceled, and each step is streamed', atDesk(replaceAndCancel)],
  ['js 4: a bracket opens, arms its exits, and one cancels the other', atDesk(bracket)],
  ['js 4: OCO, OTO, trailing stop and stop limit', atDesk(otherKinds)],
  ['js 4: a position is halved, closed, and all are closed', atDesk(positions)],
  ['js 4: bitcoin, paid in dollars, its fee in bitcoin', atDesk(crypto)],
];

async function submitAndWait(desk) {
  const { stream } = await desk.tradeUpdates();
  const order = await desk.trading.submitAndWait({ symbol: 'AAPL', qty: 3, side: 'buy', type: 'market', clientOrderId: 'mine' }, { stream, timeoutMs: 8000 });
  assert.deepEqual([order.status, order.filledQty, order.clientOrderId, order.assetClass], ['filled', '3', 'mine', 'us_equity']);
  assert.ok(order.filledAt instanceof Date && Number(order.filledAvgPrice) > 0);
  assert.equal((await desk.trading.orders.getOrderByClientOrderId({ clientOrderId: 'mine' })).id, order.id);
  return `3 AAPL at ${order.filledAvgPrice}`;
}

async function replaceAndCancel(desk) {
  const tape = await desk.tradeUpdates();
  const first = await desk.trading.orders.limit({ symbol: 'MSFT', qty: 2, side: 'buy', limitPrice: 10.5, timeInForce: 'gtc' });
  await desk.order(first.id, 'new');
  const second = await desk.trading.orders.patchOrderByOrderId({ orderId: first.id, patchOrderRequest: { qty: '3', limitPrice: '11' } });
  assert.deepEqual([second.replaces, second.qty, second.limitPrice, second.timeInForce], [first.id, '3', '11', 'gtc']);
  assert.equal((await desk.order(first.id, 'replaced')).replacedBy, second.id);
  await desk.order(second.id, 'new');
  await desk.trading.orders.deleteOrderByOrderID({ orderId: second.id });
  assert.ok((await desk.order(second.id, 'canceled')).canceledAt instanceof Date);
  await tape.find(EVENT.TRADE_UPDATE, update => update.event === 'canceled');
  const told = tape.all(EVENT.TRADE_UPDATE)
    .filter(update => ['new', 'replaced', 'canceled'].includes(update.event))
    .map(update => [update.event, update.order.id]);
  assert.deepEqual(told, [['new', first.id], ['replaced', first.id], ['new', second.id], ['canceled', second.id]]);
  const closed = await desk.trading.orders.getAllOrders({ status: 'closed', symbols: ['MSFT'], direction: 'asc' });
  assert.deepEqual(closed.map(order => [order.id, order.status]), [[first.id, 'replaced'], [second.id, 'canceled']]);
  return tape.all(EVENT.TRADE_UPDATE).map(update => update.event).join(' ');
}

async function bracket(desk) {
  const tape = await desk.tradeUpdates();
  const parent = await desk.trading.orders.bracket({
    symbol: 'SPY', qty: 2, side: 'buy', timeInForce: 'gtc', takeProfit: { limitPrice: 2000 }, stopLoss: { stopPrice: 10, limitPrice: 9.5 },
  });
  assert.deepEqual([parent.orderClass, parent.legs?.length], ['bracket', 2]);
  await desk.filled(parent);
  const exits = leg => desk.trading.orders.getAllOrders({ status: 'open', symbols: 'SPY' }).then(open => open.find(order => order.type === leg));
  const profit = await until(() => exits('limit'), order => order?.status === 'new', 'take profit at work');
  const stop = await exits('stop_limit');
  assert.deepEqual([profit.side, profit.qty, profit.limitPrice], ['sell', '2', '2000']);
  assert.deepEqual([stop.side, stop.status, stop.stopPrice, stop.limitPrice], ['sell', 'held', '10', '9.5']);
  const [nested] = await desk.trading.orders.getAllOrders({ status: 'all', nested: true, symbols: 'SPY' });
  assert.deepEqual([nested.id, nested.legs.map(leg => leg.id).sort()], [parent.id, [profit.id, stop.id].sort()]);
  assert.equal((await desk.trading.positions.getOpenPosition({ symbolOrAssetId: 'SPY' })).qtyAvailable, '0');
  await desk.trading.orders.deleteOrderByOrderID({ orderId: profit.id });
  await desk.order(profit.id, 'canceled');
  await desk.order(stop.id, 'canceled');
  const fill = await tape.find(EVENT.TRADE_UPDATE, update => update.event === 'fill');
  assert.deepEqual([fill.order.id, fill.qty, fill.positionQty, fill.price], [parent.id, '2', '2', fill.order.filledAvgPrice]);
}

async function otherKinds(desk) {
  const { trading } = desk;
  await desk.filled(await trading.orders.market({ symbol: 'AAPL', qty: 6, side: 'buy' }));
  const oco = await trading.orders.oco({ symbol: 'AAPL', qty: 2, side: 'sell', timeInForce: 'gtc', takeProfit: { limitPrice: 2000 }, stopLoss: { stopPrice: 10 } });
  assert.deepEqual([oco.orderClass, oco.type, oco.legs?.length, oco.legs?.[0].type], ['oco', 'limit', 1, 'stop']);
  const trailing = await trading.orders.trailingStop({ symbol: 'AAPL', qty: 2, side: 'sell', trailPercent: 50 });
  const trailed = await desk.order(trailing.id, 'new');
  assert.deepEqual([trailed.trailPercent, trailed.trailPrice], ['50', undefined]);
  // The stop follows the best price since acceptance, half of it away.
  assert.ok(Math.abs(Number(trailed.stopPrice) - Number(trailed.hwm) / 2) <= 0.01, `hwm ${trailed.hwm}, stop ${trailed.stopPrice}`);
  const stopLimit = await trading.orders.stopLimit({ symbol: 'AAPL', qty: 2, side: 'sell', stopPrice: 10, limitPrice: 9 });
  assert.equal((await desk.order(stopLimit.id, 'new')).stopPrice, '10');
  const oto = await trading.orders.oto({ symbol: 'MSFT', qty: 1, side: 'buy', limitPrice: 10, stopLoss: { stopPrice: 9 } });
  assert.deepEqual([oto.orderClass, oto.legs?.length, oto.legs?.[0].status], ['oto', 1, 'held']);
  const canceled = await trading.orders.deleteAllOrders();
  assert.ok(canceled.length >= 4 && canceled.every(answer => answer.status === 200), JSON.stringify(canceled));
  await until(() => trading.orders.getAllOrders({ status: 'open' }), open => open.length === 0, 'empty book');
  return `${canceled.length} canceled at once`;
}

async function positions(desk) {
  const { trading } = desk;
  await desk.filled(await trading.orders.market({ symbol: 'AAPL', qty: 4, side: 'buy' }));
  await desk.filled(await trading.orders.market({ symbol: 'MSFT', notional: 50, side: 'buy' }));
  const held = await trading.positions.getAllOpenPositions();
  assert.deepEqual(held.map(position => [position.symbol, position.side]).sort(), [['AAPL', 'long'], ['MSFT', 'long']]);
  const half = await trading.positions.deleteOpenPosition({ symbolOrAssetId: 'AAPL', percentage: 50 });
  assert.deepEqual([half.side, half.qty], ['sell', '2']);
  await desk.filled(half);
  assert.equal((await trading.positions.getOpenPosition({ symbolOrAssetId: 'AAPL' })).qty, '2');
  const answers = await trading.closeAllPositions({ cancelOrders: true });
  assert.deepEqual(answers.map(answer => [answer.symbol, answer.status]).sort(), [['AAPL', 200], ['MSFT', 200]]);
  await until(() => trading.positions.getAllOpenPositions(), open => open.length === 0, 'closed positions');
  assert.ok(await refusal(trading.positions.getOpenPosition({ symbolOrAssetId: 'AAPL' })) instanceof NotFoundError);
  const account = await trading.account.getAccount();
  assert.equal(account.cash, account.equity);
}

async function crypto(desk) {
  const { trading } = desk;
  const order = await desk.filled(await trading.orders.market({ symbol: 'BTC/USD', qty: '0.1', side: 'buy', timeInForce: 'gtc' }));
  const position = await trading.positions.getOpenPosition({ symbolOrAssetId: 'BTCUSD' });
  // Paper trading takes 25 basis points of the received asset.
  assert.deepEqual([position.symbol, position.assetClass, position.qty], ['BTCUSD', 'crypto', '0.09975']);
  const { cash } = await trading.account.getAccount();
  assert.ok(Math.abs(Number(cash) - (100_000 - 0.1 * Number(order.filledAvgPrice))) < 0.01, `cash ${cash}, bought at ${order.filledAvgPrice}`);
  await desk.filled(await trading.positions.deleteOpenPosition({ symbolOrAssetId: 'BTCUSD' }));
  return `0.1 BTC at ${order.filledAvgPrice}`;
}
