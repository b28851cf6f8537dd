// Checks of the native server with other people's clients. Prints one line a check; the last line counts.
import { existsSync } from 'node:fs';
import { binary, cleanUp, Skipped } from './server.mjs';
import { operatorsPage } from './checks/console.mjs';
import { conformance } from './checks/conformance.mjs';
import { contract } from './checks/contract.mjs';
import { documents } from './checks/documents.mjs';
import { evals } from './checks/evals.mjs';
import { figures } from './checks/figures.mjs';
import { inspector } from './checks/inspector.mjs';
import { js } from './checks/js.mjs';
import { js3 } from './checks/js3.mjs';
import { manifest } from './checks/manifest.mjs';
import { samples } from './checks/samples.mjs';
import { packages } from './checks/packages.mjs';
import { registry } from './checks/registry.mjs';
import { stdio } from './checks/stdio.mjs';
import { tokens } from './checks/tokens.mjs';

if (!existsSync(binary)) {
  console.log(`FAIL there is no ${binary}; publish the server first, or set ALPACA_MCP_BIN\n0 passed, 1 failed`);
  process.exit(1);
}

const chosen = process.argv.slice(2);
const checks = [...documents, ...manifest, ...registry, ...packages, ...stdio, ...inspector, ...samples, ...conformance, ...operatorsPage, ...contract, ...tokens, ...evals, ...js, ...js3]
  .filter(([name]) => chosen.length === 0 || chosen.some(start => name.startsWith(start)));
const count = { ok: 0, FAIL: 0, skip: 0 };
for (const [name, check] of checks) {
  const began = performance.now();
  const [result, detail] = await check().then(said => ['ok', said], failed => [failed instanceof Skipped ? 'skip' : 'FAIL', oneLine(failed.message)]);
  cleanUp();
  count[result]++;
  console.log(`${result} ${name}${detail ? `: ${detail}` : ''} (${Math.round(performance.now() - began)} ms)`);
}
if (chosen.length === 0)
  await figures().catch(failed => console.log(`figures: none, ${failed.message}`)).finally(cleanUp);
console.log(`${count.ok} passed, ${count.FAIL} failed`);
process.exitCode = count.FAIL > 0 || count.ok === 0 ? 1 : 0;

function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ').slice(0, 2000);
}
