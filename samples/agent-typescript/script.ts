// What the scripted model does.
import type { Heard } from './heard.ts';
import type { Turn } from './scripted-model.ts';

export const tradingScript: ReadonlyArray<(heard: Heard) => Turn> = [
  () => ({ tool: 'get_account_info', args: {} }),
  () => ({ tool: 'get_stock_latest_quote', args: { symbols: 'AAPL' } }),
  () => ({ tool: 'place_stock_order', args: { symbol: 'AAPL', side: 'buy', notional: 500 } }),
  heard => ({ tool: 'wait_for_order', args: { order_id: heard.last().order.id } }),
  () => ({ tool: 'place_stock_order', args: { symbol: 'AAPL', side: 'buy', notional: 15000 } }),
  explain,
];

function explain(heard: Heard): Turn {
  const { order } = heard.last(1);
  const { code, message, next_step } = heard.last().error;
  return {
    say: `I bought ${order.filled_qty} AAPL at ${order.filled_avg_price}. The second order was denied (${code}): ${message} ${next_step} `
      + 'I do not split it to get around the limit.',
  };
}
