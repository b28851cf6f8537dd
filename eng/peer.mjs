// A stdio MCP server of anybody, measured from outside: every one in the same way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

const generation = '2025-11-25';

export class Peer {
  #waiting = new Map();
  #rest = '';
  #id = 0;

  constructor({ command, args = [], env }) {
    this.began = performance.now();
    this.child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    this.ended = once(this.child, 'close');
    this.child.stdout.setEncoding('utf8').on('data', text => this.#read(text));
  }

  /** Begins and lists every tool; milliseconds since the program was started. */
  async list() {
    await this.ask('initialize', { protocolVersion: generation, capabilities: {}, clientInfo: { name: 'bench', version: '1' } });
    this.#send({ method: 'notifications/initialized' });
    let [cursor, tools] = [undefined, 0];
    do {
      const page = await this.ask('tools/list', cursor ? { cursor } : {});
      [cursor, tools] = [page.nextCursor, tools + page.tools.length];
    } while (cursor);
    return { milliseconds: performance.now() - this.began, tools };
  }

  /** Calls a tool so many times, one after the other. */
  async call(name, args, times) {
    const milliseconds = [];
    const began = performance.now();
    for (let call = 0; call < times; call++) {
      const asked = performance.now();
      const result = await this.ask('tools/call', { name, arguments: args });
      if (result.isError)
        throw new Error(`${name}: ${JSON.stringify(result.content)}`);
      milliseconds.push(performance.now() - asked);
    }
    return { perSecond: times * 1000 / (performance.now() - began), p99: milliseconds.sort((a, b) => a - b)[Math.floor(times * 0.99)] };
  }

  ask(method, params) {
    const id = ++this.#id;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.ended.then(() => reject(new Error(`the server ended before it answered ${method}`)));
    });
  }

  /** The most that the program and those it started had in memory at once, each by itself, MB. */
  peakMegabytes() {
    let kilobytes = 0;
    for (const pid of family(this.child.pid))
      kilobytes += Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return kilobytes / 1024;
  }

  async end() {
    this.child.stdin.end();
    const late = setTimeout(() => this.child.kill('SIGKILL'), 2_000);
    await this.ended;
    clearTimeout(late);
  }

  #send(message) {
    this.child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  #read(text) {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop();
    for (const line of lines.filter(one => one.startsWith('{'))) {
      const { id, result, error } = JSON.parse(line);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error)
        waiting?.reject(new Error(JSON.stringify(error)));
      else
        waiting?.resolve(result);
    }
  }
}

function family(pid) {
  const all = [pid];
  for (const one of all) {
    for (const task of readdirSync(`/proc/${one}/task`))
      all.push(...readFileSync(`/proc/${one}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number));
  }
  return all;
}
