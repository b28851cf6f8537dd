// One request to a model's API. What it says to try again later is tried again, a few times.
import { setTimeout as pause } from 'node:timers/promises';

const tries = 5;
const answerSeconds = 300;

export async function post(url, headers, body) {
  for (let tried = 1; ; tried++) {
    const answer = await fetch(url, {
      method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body), signal: AbortSignal.timeout(answerSeconds * 1000),
    });
    if (answer.ok)
      return answer.json();
    const isBusy = answer.status === 429 || answer.status >= 500;
    if (!isBusy || tried === tries)
      throw new Error(`the model's server answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    await pause(1000 * Number(answer.headers.get('retry-after') ?? 2 ** tried));
  }
}

/** A setting that must be there: nothing is asked that was not named. */
export function required(env, name) {
  return env[name] || (() => { throw new Error(`set ${name}`); })();
}
