// A client of an MCP server over stdio: one JSON-RPC message a line. Enough for tools; an SDK does the same and more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A tool's answer that is an error: what was wrong, in the server's words, and each objection where there are several. */
export class Refused extends Error {
  constructor(error) {
    super(error.message);
    Object.assign(this, { code: error.code, outcome: error.outcome, objections: error.objections ?? [error] });
  }
}

export class McpClient {
  #child;
  #ended;
  #waiting = new Map();
  #id = 0;

  constructor(command, args, env) {
    this.#child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#ended = once(this.#child, 'exit').then(([code]) => code, failed => failed.message);
    this.#ended.then(how => this.#waiting.forEach(({ reject }) => reject(new Error(`the server has ended: ${how}`))));
    this.#child.stdin.on('error', () => {}); // It has ended, and what waits is told so.
    createInterface({ input: this.#child.stdout }).on('line', line => this.#read(JSON.parse(line)));
  }

  async connect() {
    await this.#ask('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'moving-average', version: '1' } });
    this.#send({ method: 'notifications/initialized' });
  }

  /** Calls a tool; its reply, or Refused. */
  async call(name, args = {}) {
    const { isError, content } = await this.#ask('tools/call', { name, arguments: args });
    const reply = JSON.parse(content[0].text);
    if (isError)
      throw new Refused(reply.error);
    return reply;
  }

  /** Closes the server's input, at which it ends; its exit code. */
  close() {
    this.#child.stdin.end();
    return this.#ended;
  }

  #ask(method, params) {
    const id = ++this.#id;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #send(message) {
    this.#child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  #read({ id, result, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error)
      waiting?.reject(new Error(error.message));
    else
      waiting?.resolve(result);
  }
}
