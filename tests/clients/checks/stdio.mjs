// The wire, byte by byte.
import assert from 'node:assert/strict';
import { StdioServer, parsed } from '../server.mjs';

export const stdio = [
  ['stdio: stdout holds JSON-RPC messages and not a byte more', onlyProtocol],
  ['stdio: ends within 5 s of the end of its input', endsWithInput],
];

async function onlyProtocol() {
  const server = new StdioServer();
  await server.initialize();
  const { tools } = await server.ask('tools/list');
  assert.ok(tools.length > 0, 'tools/list is empty');
  await server.end();
  const lines = server.stdout.split('\n');
  assert.equal(lines.pop(), '', 'the last line has no end');
  for (const line of lines)
    assert.equal(parsed(line)?.jsonrpc, '2.0', `not a JSON-RPC message: ${line.slice(0, 200)}`);
  return `${lines.length} messages, ${tools.length} tools`;
}

async function endsWithInput() {
  const server = new StdioServer();
  await server.initialize();
  const { code, milliseconds } = await server.end();
  assert.equal(code, 0, `exit code ${code}; stderr: ${server.stderr}`);
  return `${milliseconds} ms`;
}
