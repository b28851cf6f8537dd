// @alpacahq/alpaca-trade-api 4, as published, pointed at an exchange of this check's own.
import { Alpaca, streaming } from '@alpacahq/alpaca-trade-api';
import { setTimeout as pause } from 'node:timers/promises';
import { withExchange } from '../../server.mjs';

export const { EVENT, STREAM_AUTH_STATUS } = streaming;

/** A Friday at 10:00 in New York. */
export const friday = '2026-11-20T15:00:00Z';
const patience = 8000;

/** Runs a check at an exchange that opens on that Friday, unless the options say otherwise. */
export function atDesk(use, ...options) {
  return () => withExchange(['--start', friday, ...options], async exchange => {
    const desk = new Desk(exchange);
    try {
      return await use(desk);
    } finally {
      desk.close();
    }
  });
}

export class Desk {
  #streams = [];

  constructor({ url, key, secret }) {
    this.url = url;
    this.alpaca = this.client({ keyId: key, secret });
  }

  get trading() {
    return this.alpaca.trading;
  }

  get data() {
    return this.alpaca.marketData;
  }

  /** The client addresses Alpaca's hosts; fetchApi is where it lets a request be sent elsewhere. */
  client(options) {
    const fetchApi = (address, init) => fetch(address.replace(/^https:\/\/(paper-api|data)\.alpaca\.markets/, this.url), init);
    return new Alpaca({ fetchApi, rateLimit: false, ...options });
  }

  /** A stream, connected and authenticated, and what it says to whoever waits. */
  async stream(open, path) {
    const stream = open({ url: this.url.replace(/^http/, 'ws') + path, reconnect: false });
    this.#streams.push(stream);
    const tape = new Tape(stream);
    stream.connect();
    if (!await stream.waitForAuthentication(patience))
      throw new Error(`${path} did not authenticate: ${tape.errors.join()}`);
    return tape;
  }

  async tradeUpdates() {
    const tape = await this.stream(options => this.trading.stream(options), '/stream');
    tape.stream.subscribeTradeUpdates();
    await tape.find(EVENT.SUBSCRIPTION, channels => channels.includes('trade_updates'));
    return tape;
  }

  /** The order once it is what is waited for. */
  order(orderId, wanted) {
    return until(() => this.trading.orders.getOrderByOrderID({ orderId, nested: true }), order => order.status === wanted, `order ${orderId} ${wanted}`);
  }

  filled(order) {
    return this.order(order.id, 'filled');
  }

  close() {
    this.#streams.forEach(stream => stream.disconnect());
  }
}

/** Everything a stream has said, by event. */
class Tape {
  #said = Object.fromEntries(Object.values(EVENT).map(event => [event, []]));

  constructor(stream) {
    this.stream = stream;
    for (const [event, list] of Object.entries(this.#said))
      stream.on(event, message => list.push(message));
  }

  get errors() {
    return this.#said[EVENT.CLIENT_ERROR];
  }

  all(event) {
    return this.#said[event];
  }

  /** The first message that fits, heard already or still to come. */
  find(event, fits = () => true) {
    return until(() => this.#said[event].find(fits), found => found !== undefined, `message ${event}`);
  }
}

export async function until(ask, wanted, what) {
  let last;
  for (const deadline = performance.now() + patience; performance.now() < deadline; await pause(20)) {
    last = await ask();
    if (wanted(last))
      return last;
  }
  throw new Error(`no ${what} within ${patience} ms; last: ${JSON.stringify(last)?.slice(0, 300)}`);
}

/** The error a call must end with. */
export async function refusal(call) {
  try {
    return await call.then(answer => { throw new Error(`expected a refusal, got ${JSON.stringify(answer)}`); });
  } catch (failed) {
    if (failed.message.startsWith('expected a refusal'))
      throw failed;
    return failed;
  }
}
