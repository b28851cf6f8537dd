// Figures of the native executable beside a yardstick, in turn, in one run: a machine that is busy is busy for both. See eng/bench.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { binary, cleanUp, environment, newHome, root, withExchange } from '../tests/clients/server.mjs';
import { Peer } from './peer.mjs';

const starts = 15;
const rounds = 5;
const calls = 2_000;
const marks = ['<!-- figures: written by eng/bench -->\n', '<!-- end of figures -->'];
const yardstick = {
  command: process.execPath,
  args: [join(root, 'tests/clients/node_modules/@modelcontextprotocol/server-everything/dist/index.js'), 'stdio'],
  env: environment(newHome()),
};
if (!existsSync(binary) || !existsSync(yardstick.args[0])) {
  console.error(`Needs ${existsSync(binary) ? yardstick.args[0] : binary}; eng/bench says how.`);
  process.exit(1);
}

const begun = await withBoth({ ours: { command: binary, env: environment(newHome()) }, yardstick }, starts + 1, started);
const called = await withExchange(['--start', '2026-11-20T15:00:00Z'], ({ url, key, secret }) => withBoth({
  ours: { command: binary, env: environment(newHome(), { ALPACA_API_KEY: key, ALPACA_SECRET_KEY: secret, ALPACA_TRADING_URL: url, ALPACA_DATA_URL: url }), tool: ['get_clock', {}] },
  yardstick: { ...yardstick, tool: ['echo', { message: 'a word' }] },
}, rounds + 1, busy));
const files = readdirSync(dirname(binary)).filter(name => name.endsWith('.so'));

const table = `| ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores | alpaca-mcp | yardstick | ratio | wanted |
|---|---|---|---|---|
${row('start to `tools/list`', begun, 'milliseconds', value => `${value.toFixed(0)} ms`, '≤ 0.4')}
${row('peak memory of that', begun, 'megabytes', value => `${value.toFixed(0)} MB`, '≤ 0.9')}
${row('calls a second, one after the other', called, 'perSecond', value => thousands(value), '≥ 2')}
${row('p99 of a call', called, 'p99', value => `${value.toFixed(2)} ms`, '≤ 1')}
| tools listed | ${begun.ours[0].tools} | ${begun.yardstick[0].tools} | | |
| executable | ${megabytes(binary)}${files.map(name => `, ${name} ${megabytes(join(dirname(binary), name))}`).join('')} | | | ≤ 42 MB |
`;
console.log(table);
if (process.argv.includes('--write'))
  rewrite(join(root, 'README.md'));
cleanUp();

/** What both did, round by round; the first one warms the disk's cache and does not count. */
async function withBoth(peers, times, measure) {
  const seen = { ours: [], yardstick: [] };
  for (let round = 0; round < times; round++) {
    for (const who of round % 2 === 0 ? ['ours', 'yardstick'] : ['yardstick', 'ours']) {
      const result = await measure(peers[who]);
      if (round > 0)
        seen[who].push(result);
    }
  }
  return seen;
}

async function started(program) {
  const peer = new Peer(program);
  const { milliseconds, tools } = await peer.list();
  const megabytes = peer.peakMegabytes();
  await peer.end();
  return { milliseconds, tools, megabytes };
}

async function busy(program) {
  const peer = new Peer(program);
  await peer.list();
  await peer.call(...program.tool, calls / 10);
  const result = await peer.call(...program.tool, calls);
  await peer.end();
  return result;
}

function row(words, { ours, yardstick: theirs }, field, format, wanted) {
  const [mine, its] = [ours, theirs].map(all => median(all.map(one => one[field])));
  return `| ${words} | ${format(mine)} | ${format(its)} | ${(mine / its).toFixed(2)} | ${wanted} |`;
}

function rewrite(path) {
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(marks[0]), text.indexOf(marks[1])];
  if (from < 0 || to < from)
    throw new Error(`${path} has no place for figures between ${marks.join('and ')}`);
  writeFileSync(path, text.slice(0, from + marks[0].length) + table + text.slice(to));
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function megabytes(path) {
  return `${(statSync(path).size / 1e6).toFixed(1)} MB`;
}

function thousands(value) {
  return Math.round(value).toLocaleString('en-US');
}
