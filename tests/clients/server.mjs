// The server under test. Every start has a throw-away home and none of the caller's Alpaca settings.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const binary = resolve(process.env.ALPACA_MCP_BIN ?? join(root, 'artifacts/linux-x64/alpaca-mcp'));
const answerSeconds = 20;
const exitSeconds = 5;

/** Says that a check cannot be made here, and why. */
export class Skipped extends Error {}

const children = new Set();
const homes = new Set();

export function newHome() {
  const home = mkdtempSync(join(tmpdir(), 'alpaca-mcp-check-'));
  homes.add(home);
  return home;
}

export function environment(home, extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('ALPACA'));
  return { ...Object.fromEntries(kept), HOME: home, ALPACA_MCP_HOME: home, ...extra };
}

/** Starts a program in a process group of its own, so that the group can be ended by its id. */
export function start(command, args, { env, stdin = 'ignore', cwd = root }) {
  const child = spawn(command, args, { env, cwd, stdio: [stdin, 'pipe', 'pipe'], detached: true });
  const run = { child, stdout: '', stderr: '', ended: once(child, 'close').catch(failed => [failed.message]) };
  child.stdout.setEncoding('utf8').on('data', text => { run.stdout += text; });
  child.stderr.setEncoding('utf8').on('data', text => { run.stderr += text; });
  child.stdin?.on('error', () => {}); // A server that died says so by its exit.
  children.add(child);
  run.ended.finally(() => children.delete(child));
  return run;
}

/** Runs a program to its end without standard input. */
export async function runToEnd(command, args, { env, seconds = 60 }) {
  const run = start(command, args, { env });
  const [code] = await endWithin(run, seconds, `${command} ${args.join(' ')}`);
  return { code, stdout: run.stdout, stderr: run.stderr };
}

async function endWithin(run, seconds, what) {
  const timer = new AbortController();
  const late = pause(seconds * 1000, 'late', { signal: timer.signal }).catch(() => {});
  const first = await Promise.race([run.ended, late]);
  timer.abort();
  if (first !== 'late')
    return first;
  killGroup(run.child);
  throw new Error(`${what} did not end within ${seconds} s; stderr: ${run.stderr.slice(-500)}`);
}

function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** What a check left behind. */
export function cleanUp() {
  children.forEach(killGroup);
  for (const home of homes)
    rmSync(home, { recursive: true, force: true });
  homes.clear();
}

/** A client of the server over stdio that sees every byte. */
export class StdioServer {
  #run;
  #id = 0;

  constructor({ command = binary, args = [], env = {}, home = newHome() } = {}) {
    this.#run = start(command, args, { env: environment(home, env), stdin: 'pipe' });
  }

  get stdout() {
    return this.#run.stdout;
  }

  get stderr() {
    return this.#run.stderr;
  }

  send(method, params, id) {
    this.#run.child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
  }

  async ask(method, params = {}) {
    const id = ++this.#id;
    this.send(method, params, id);
    const deadline = performance.now() + answerSeconds * 1000;
    let ended = false;
    this.#run.ended.then(() => { ended = true; });
    while (performance.now() < deadline) {
      const answer = this.#answerTo(id);
      if (answer?.error)
        throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
      if (answer)
        return answer.result;
      if (ended)
        throw new Error(`the server ended before it answered ${method}; stderr: ${this.stderr.trim()}`);
      await pause(5);
    }
    throw new Error(`no answer to ${method} within ${answerSeconds} s; stderr: ${this.stderr.slice(-500)}`);
  }

  async initialize() {
    const welcome = await this.ask('initialize', {
      protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'client-checks', version: '1' },
    });
    this.send('notifications/initialized');
    return welcome;
  }

  async call(name, args = {}) {
    const result = await this.ask('tools/call', { name, arguments: args });
    if (result.isError)
      throw new Error(`${name}: ${JSON.stringify(result.content)}`);
    return result.structuredContent;
  }

  /** Closes standard input; the exit code and how long the server took. */
  async end() {
    const began = performance.now();
    this.#run.child.stdin.end();
    const [code] = await endWithin(this.#run, exitSeconds, 'the server, its stdin closed,');
    return { code, milliseconds: Math.round(performance.now() - began) };
  }

  #answerTo(id) {
    for (const line of this.stdout.split('\n').slice(0, -1)) {
      const message = parsed(line);
      if (message?.id === id)
        return message;
    }
    return undefined;
  }
}

/** Starts a server over stdio, hands it over initialised, and ends it. */
export async function withStdioServer(options, use) {
  const server = new StdioServer(options);
  await server.initialize();
  const result = await use(server);
  await server.end();
  return result;
}

/** Starts a server over HTTP on a free port, hands its address over, and ends it. */
export async function withHttpServer(use) {
  const run = start(binary, ['serve', '--transport', 'http', '--port', '0'], { env: environment(newHome()) });
  const result = await use(await said(run, () => /Listening on (http:\/\/\S+\/mcp)/.exec(run.stderr)));
  run.child.kill('SIGTERM');
  await endWithin(run, exitSeconds, 'the HTTP server, after SIGTERM,');
  return result;
}

/** Asks a program to end, as a service manager would, and waits for it. */
export async function stop(run) {
  run.child.kill('SIGTERM');
  await endWithin(run, exitSeconds, 'the program, after SIGTERM,');
}

/** Starts an exchange on a free port, hands its address and keys over, and ends it. */
export async function withExchange(options, use) {
  const run = start(binary, ['simulate', '--port', '0', ...options], { env: environment(newHome()) });
  const url = await said(run, () => /Simulated exchange at (http:\S+)/.exec(run.stdout));
  const result = await use({ url, key: 'SIMULATOR', secret: 'simulator-secret' });
  run.child.kill('SIGTERM');
  const [code] = await endWithin(run, exitSeconds, 'the exchange, after SIGTERM,');
  if (code !== 0 || run.stderr)
    throw new Error(`the exchange ended with ${code}; stderr: ${run.stderr.slice(-500)}`);
  return result;
}

export async function said(run, search) {
  for (const deadline = performance.now() + answerSeconds * 1000; performance.now() < deadline; await pause(20)) {
    const found = search();
    if (found)
      return found[1];
  }
  throw new Error(`the server did not say where it listens; stderr: ${run.stderr.trim()}`);
}

export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
