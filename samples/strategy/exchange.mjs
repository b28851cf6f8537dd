// The exchange that the strategy trades at, and its clock: it stands still until a step moves it, so a day takes seconds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** One seed, one day: the same prices in every run. Friday 2026-11-20, from the open in New York. */
export const exchangeOptions = ['--seed', '1', '--start', '2026-11-20T14:30:00Z', '--clock', 'stepped', '--control'];

export class Exchange {
  #child;

  constructor(url, child) {
    this.url = url;
    this.#child = child;
  }

  /** The exchange that ALPACA_TRADING_URL names, which then is not ours to end, or one of our own. */
  static async open(command, env) {
    if (process.env.ALPACA_TRADING_URL)
      return new Exchange(process.env.ALPACA_TRADING_URL);
    const child = spawn(command, ['simulate', '--port', '0', ...exchangeOptions], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child, 'spawn');
    for await (const line of createInterface({ input: child.stdout })) {
      const [, url] = /^Simulated exchange at (http:\S+)/.exec(line) ?? [];
      if (url)
        return new Exchange(url, child);
    }
    throw new Error('the exchange did not say where it listens');
  }

  /** Moves the clock ahead; the exchange's time then, ISO 8601. */
  async advance(span) {
    const answer = await fetch(`${this.url}/_simulator/clock`, { method: 'POST', body: JSON.stringify({ advance: span }), headers: { 'Content-Type': 'application/json' } });
    if (!answer.ok)
      throw new Error(`the exchange's clock: ${answer.status} ${await answer.text()}`);
    return (await answer.json()).now;
  }

  async close() {
    if (this.#child?.kill('SIGTERM'))
      await once(this.#child, 'exit');
  }
}
