// A client of the server over stdio. Where a task has a person, the client shows forms, and that person answers them.
import { createInterface } from 'node:readline';
import { binary, environment, start } from '../../tests/clients/server.mjs';

const answerSeconds = 60;

export class Client {
  #run;
  #person;
  #id = 0;
  #waiting = new Map();

  /**
   * @param {object} options
   * @param {string[]} [options.args] What stands behind the executable.
   * @param {Record<string, string>} options.env The server's settings.
   * @param {string} options.home Its home.
   * @param {'accepts' | 'declines'} [options.person] How a person answers every form; without, the client shows none.
   */
  constructor({ args = [], env, home, person }) {
    this.#person = person;
    this.#run = start(binary, args, { env: environment(home, env), stdin: 'pipe' });
    createInterface({ input: this.#run.child.stdout }).on('line', line => this.#read(JSON.parse(line)));
    this.#run.ended.then(([code]) => this.#fail(new Error(`the server ended with ${code}; stderr: ${this.#run.stderr.slice(-500)}`)));
  }

  async initialize() {
    const welcome = await this.ask('initialize', {
      protocolVersion: '2025-11-25', capabilities: this.#person ? { elicitation: {} } : {}, clientInfo: { name: 'evals', version: '1' },
    });
    this.#send({ method: 'notifications/initialized' });
    return welcome;
  }

  /** Every tool that is listed, over all pages. */
  async tools() {
    const tools = [];
    for (let cursor; ;) {
      const page = await this.ask('tools/list', cursor ? { cursor } : {});
      tools.push(...page.tools);
      cursor = page.nextCursor;
      if (!cursor)
        return tools;
    }
  }

  ask(method, params = {}) {
    const id = ++this.#id;
    const answer = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${method} within ${answerSeconds} s`)), answerSeconds * 1000);
      this.#waiting.set(id, { resolve, reject, timer });
    });
    this.#send({ id, method, params });
    return answer.finally(() => { clearTimeout(this.#waiting.get(id).timer); this.#waiting.delete(id); });
  }

  /** Calls a tool: its text, and the codes of an error with all its objections, none where it is no error. */
  async call(name, args = {}) {
    try {
      const { content, isError = false } = await this.ask('tools/call', { name, arguments: args });
      const text = content.map(part => part.text ?? '').join('\n');
      return { text, isError, codes: isError ? codesIn(text) : [] };
    } catch (failed) {
      if (failed.rpc === undefined)
        throw failed;
      return { text: failed.message, isError: true, codes: [`RPC ${failed.rpc}`] };
    }
  }

  async end() {
    this.#run.child.stdin.end();
    await this.#run.ended;
  }

  #read(message) {
    if (message.method !== undefined)
      return message.id === undefined ? undefined : this.#answer(message);
    const { resolve, reject } = this.#waiting.get(message.id) ?? {};
    return message.error
      ? reject?.(Object.assign(new Error(`${message.error.message}`), { rpc: message.error.code }))
      : resolve?.(message.result);
  }

  #answer({ id, method }) {
    if (method === 'elicitation/create')
      this.#send({ id, result: this.#person === 'accepts' ? { action: 'accept', content: {} } : { action: 'decline' } });
    else if (method === 'ping')
      this.#send({ id, result: {} });
    else
      this.#send({ id, error: { code: -32601, message: `${method} is unknown here` } });
  }

  #send(message) {
    this.#run.child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  #fail(failed) {
    for (const { reject } of this.#waiting.values())
      reject(failed);
  }
}

/** An error that names no code has one all the same, or it would pass for none. */
function codesIn(text) {
  const codes = [...text.matchAll(/"code":"([A-Z_]+)"/g)].map(found => found[1]);
  return codes.length > 0 ? codes : ['ERROR'];
}
