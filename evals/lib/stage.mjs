// What a task begins with, and what is true at the end: read at the exchange, never taken from a model's words.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { binary, environment, newHome, runToEnd, withExchange } from '../../tests/clients/server.mjs';
import { Client } from './client.mjs';

const start = '2026-11-20T15:00:00Z';
const settleSeconds = 10;
const onTheirWay = ['pending_new', 'pending_cancel', 'pending_replace', 'accepted_for_bidding'];

/** Sets a task up, hands its stage over, and ends what it started. */
export async function withStage(task, serverArgs, use) {
  const { setup = {} } = task;
  return withExchange(['--start', setup.start ?? start, '--control', ...(setup.exchange ?? [])], async exchange => {
    const stage = new Stage(exchange, setup);
    await stage.furnish();
    const client = new Client({ args: [...serverArgs], env: stage.env, home: stage.home, person: setup.person });
    try {
      stage.client = client;
      stage.welcome = await client.initialize();
      await stage.beginTask();
      return await use(stage);
    } finally {
      await client.end();
    }
  });
}

class Stage {
  home = newHome();
  names = {}; // of orders and watchlists made in set-up, with their ids

  constructor(exchange, setup) {
    this.exchange = exchange;
    this.setup = setup;
    this.env = {
      ALPACA_TRADING_URL: exchange.url, ALPACA_DATA_URL: exchange.url, ALPACA_API_KEY: exchange.key, ALPACA_SECRET_KEY: exchange.secret,
      ...setup.settings,
    };
  }

  /** What is there before the server starts. */
  async furnish() {
    const { hold = [], orders = [], watchlists = [], halt } = this.setup;
    for (const held of hold)
      await this.ask('POST', '/v2/orders', { side: 'buy', type: 'market', time_in_force: 'day', ...held });
    const bought = await this.settled(order => order.status === 'filled');
    assert.ok(bought.orders.every(order => order.status === 'filled'), 'what set-up holds was not bought');
    for (const { name, ...order } of orders)
      this.names[name] = (await this.ask('POST', '/v2/orders', { time_in_force: 'day', ...order })).id;
    for (const { key, ...watchlist } of watchlists)
      this.names[key] = (await this.ask('POST', '/v2/watchlists', watchlist)).id;
    if (halt)
      await this.operator('halt', '--reason', halt);
  }

  /** What happens once the server runs: earlier calls, then what the world will say. The state from which on a task counts. */
  async beginTask() {
    for (const { tool, with: args } of this.setup.calls ?? [])
      await this.client.call(tool, args);
    for (const fault of this.setup.faults ?? [])
      await this.ask('POST', '/_simulator/faults', fault);
    this.before = await this.state();
  }

  /** Orders with their legs under them, positions, watchlists and settings at the exchange; whether trading is halted, from a call of our own. */
  async state() {
    const book = await this.settled(order => !onTheirWay.includes(order.status));
    const legs = new Set(book.orders.flatMap(order => (order.legs ?? []).map(leg => leg.id)));
    const lists = await Promise.all((await this.ask('GET', '/v2/watchlists')).map(list => this.ask('GET', `/v2/watchlists/${list.id}`)));
    const { state } = JSON.parse((await this.client.call('get_status')).text);
    return {
      orders: book.orders.filter(order => !legs.has(order.id)),
      positions: Object.fromEntries(book.positions.map(({ symbol, qty }) => [symbol, qty])),
      watchlists: Object.fromEntries(lists.map(({ name, assets }) => [name, assets.map(({ symbol }) => symbol).sort()])),
      config: await this.ask('GET', '/v2/account/configurations'),
      locates: this.setup.exchange?.includes('--locates') ? await this.locates() : [],
      halted: state === 'halted',
    };
  }

  /** The operator's command, typed beside the server. */
  async operator(...args) {
    const { code, stdout, stderr } = await runToEnd(binary, args, { env: environment(this.home, this.env) });
    assert.equal(code, 0, `alpaca-mcp ${args[0]}: ${stderr}${stdout}`);
    return stdout;
  }

  /** The book, once every order in it is as it should be. */
  async settled(isDone) {
    for (const deadline = performance.now() + settleSeconds * 1000; ; await pause(20)) {
      const book = await this.ask('GET', '/_simulator/book?limit=1000');
      if (book.orders.every(isDone))
        return book;
      if (performance.now() > deadline)
        throw new Error(`after ${settleSeconds} s an order is still ${book.orders.find(order => !isDone(order)).status}`);
    }
  }

  async locates() {
    const { locates } = await this.ask('GET', '/v1/locates');
    return locates ?? [];
  }

  async ask(method, path, body) {
    const answer = await fetch(this.exchange.url + path, {
      method, body: body && JSON.stringify(body),
      headers: { 'APCA-API-KEY-ID': this.exchange.key, 'APCA-API-SECRET-KEY': this.exchange.secret, 'Content-Type': 'application/json' },
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
