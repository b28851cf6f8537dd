// Turns what the rule wants into orders, and takes no for an answer.
import { Refused } from './mcp-client.mjs';

export class Trader {
  now = '';
  trades = 0;
  halts = 0;
  isHalted = false;
  #server;
  #symbol;
  #say;
  #size = 12_000; // USD; more than the limit allows, as it finds out
  #denied = {};

  constructor(server, symbol, say) {
    this.#server = server;
    this.#symbol = symbol;
    this.#say = say;
  }

  /** Buys when it should hold and has nothing, sells all when it should be out. */
  async follow(wish) {
    const held = await this.#held();
    if (wish === 'hold' && held === 0)
      await this.#buy();
    else if (wish === 'out' && held > 0)
      await this.#order({ side: 'sell', qty: held });
  }

  /** All that is left to do while trading is halted. */
  async look() {
    const { state, causes } = await this.#server.call('get_status');
    const { equity } = await this.#server.call('get_account_info');
    this.#say(this.now, `reads only: ${state} (${causes.map(cause => cause.reason).join('; ')}), equity ${equity}, holds ${await this.#held()}`);
  }

  /** The account at the end, as the server tells it, and what was denied. */
  async result() {
    const { equity, cash } = await this.#server.call('get_account_info');
    return { equity, cash, held: await this.#held(), trades: this.trades, ...Object.fromEntries(Object.entries(this.#denied).map(([code, count]) => [`denied ${code}`, count])) };
  }

  // A limit is not argued with, nor split around: the next order asks for what it allows.
  async #buy() {
    const refused = await this.#order({ side: 'buy', notional: this.#size });
    const limit = refused?.objections.find(objection => objection.code === 'ORDER_NOTIONAL')?.limit;
    if (limit) {
      this.#size = limit;
      await this.#order({ side: 'buy', notional: this.#size });
    }
  }

  /** Places an order and waits for its fill; the refusal if it was denied. */
  async #order(wish) {
    const what = `${wish.side} ${wish.qty ?? `${wish.notional} USD`}`;
    try {
      // Thirty seconds are hours at this clock, so the same order again is meant as one: force_new.
      const placed = await this.#server.call('place_stock_order', { symbol: this.#symbol, force_new: true, ...wish });
      const { order } = await this.#server.call('wait_for_order', { order_id: placed.order.id });
      this.trades++;
      this.#say(this.now, `${what}: ${order.status} ${order.filled_qty} at ${order.filled_avg_price}`);
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.outcome !== 'denied')
        throw refused;
      this.#denied[refused.code] = (this.#denied[refused.code] ?? 0) + 1;
      this.isHalted = refused.code === 'TRADING_HALTED';
      this.#say(this.now, `${what}: denied, ${refused.code}: ${refused.message.replace(/, set by .*UTC/, '')}`);
      return refused;
    }
  }

  async #held() {
    const { columns, rows } = await this.#server.call('get_all_positions');
    return rows.find(row => row[columns.indexOf('symbol')] === this.#symbol)?.[columns.indexOf('qty')] ?? 0;
  }
}
