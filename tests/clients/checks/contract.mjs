// The contract checker: every operation of Alpaca's public OpenAPI documents, its answers held against their schemas.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, newHome, root, runToEnd, Skipped, withExchange } from '../server.mjs';

const checker = join(root, '../shared/contract');
const copy = join(root, 'artifacts/contract');
const open = '2026-11-20T15:00:00Z';
const closed = '2026-11-21T17:00:00Z';

export const contract = [
  ['contract: the public API, market open', () => keeps(open)],
  ['contract: the public API, market closed', () => keeps(closed)],
  ['contract: the public API and what only live accounts have', () => keeps(open, '--extended')],
];

async function keeps(startTime, ...extra) {
  if (!existsSync(join(checker, 'check.mjs')))
    throw new Skipped('../shared/contract is absent');
  await installed();
  return withExchange(['--start', startTime], async ({ url, key, secret }) => {
    const { stdout, stderr } = await runToEnd(
      process.execPath, [join(copy, 'check.mjs'), '--trading', url, '--data', url, '--key', key, '--secret', secret, ...extra],
      { env: environment(newHome()), seconds: 60 });
    const lines = stdout.trim().split('\n');
    const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(lines.at(-1)) ?? assert.fail(`no sum: ${stderr.slice(-300)}`);
    const failures = lines.filter(line => line.startsWith('FAIL'));
    assert.ok(failed === '0' && passed !== '0', `${lines.at(-1)}: ${failures.join('; ')}`);
    return lines.at(-1);
  });
}

/** A copy with packages of its own: what is shared stays as it is. */
let installing;
function installed() {
  return installing ??= install();
}

async function install() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const file of ['check.mjs', 'schemas.json', 'package.json', 'package-lock.json'])
    cpSync(join(checker, file), join(copy, file), { mode: 0 });
  const { code, stderr } = await runToEnd('npm', ['ci', '--prefix', copy, '--ignore-scripts', '--no-audit', '--no-fund'], { env: process.env });
  assert.equal(code, 0, stderr.slice(-300));
}
