// The samples, as their READMEs say they are run. What they print is compared with what the READMEs show, and what they did with the exchange's own book.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exchangeOptions } from '../../../samples/strategy/exchange.mjs';
import { inspectorEnvironment } from '../inspector-page.mjs';
import { binary, environment, newHome, parsed, root, runToEnd, withExchange, withStdioServer } from '../server.mjs';

const programs = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const agent = join(root, 'samples/agent-typescript');
const strategy = join(root, 'samples/strategy');

export const samples = [
  ['samples: the agent in TypeScript buys, is denied more, and says so', agentTrades],
  ['samples: with two lines of its README the agent in TypeScript asks a real model', agentAsksModel],
  ['samples: the strategy trades, keeps to a limit, and stops at the halt', strategyTrades],
  ['samples: with two lines of its README the strategy asks a model', strategyAsks],
  ['samples: every command of the Inspector\'s README does what it says', inspectorAnswers],
];

const readme = sample => readFileSync(join(root, 'samples', sample, 'README.md'), 'utf8');
const blocks = (sample, language) => [...readme(sample).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text]) => text);

async function agentTrades() {
  const home = newHome();
  const kept = { ALPACA_MCP_SIMULATOR_STATE: newHome() };
  const { code, stdout, stderr } = await runToEnd('npm', ['start', '--prefix', agent], { env: withNode(home, { ...kept, ALPACA_MCP_BIN: binary }) });
  assert.equal(code, 0, `${stderr.slice(-500)} (npm ci --prefix samples/agent-typescript?)`);
  const said = stdout.split('\n').filter(line => line && !line.startsWith('>'));
  assert.deepEqual(said.map(shape), blocks('agent-typescript', '')[0].trimEnd().split('\n').map(shape));

  const { orders, decisions } = await withStdioServer({ home, env: kept }, async server => ({
    ...await server.call('get_orders', { status: 'all' }), ...await server.call('get_decisions'),
  }));
  assert.deepEqual(orders.map(order => [order.symbol, order.side, order.notional, order.status]), [['AAPL', 'buy', 500, 'filled']]);
  assert.deepEqual(decisions.map(decision => decision.objections.map(objection => objection.code)), [['ORDER_NOTIONAL']]);
  assert.ok(said.at(-1).includes(`I bought ${orders[0].filled_qty} AAPL at ${orders[0].filled_avg_price}.`), said.at(-1));
  return said.at(-1).slice(8, 60);
}

// Prices, ids and what of an answer fits a line are the day's own.
function shape(line) {
  return line.replace(/\{.*|[0-9a-f]{8}(-[0-9a-f]{4,12})+|(?<![A-Za-z])\d+(\.\d+)?/g, '#');
}

/** The Node that the samples need is first on the path. */
function withNode(home, extra) {
  return environment(home, { PATH: `${programs}:${process.env.PATH}`, ...extra });
}

// The model's server is ours, and speaks the protocol that the README names.
async function agentAsksModel() {
  const copy = newHome();
  readdirSync(agent).filter(file => file.endsWith('.ts') || file === 'package.json').forEach(file => copyFileSync(join(agent, file), join(copy, file)));
  symlinkSync(join(agent, 'node_modules'), join(copy, 'node_modules'));
  const source = readFileSync(join(agent, 'agent.ts'), 'utf8');
  const changed = source.replace(/^const model.*$/m, commented('agent-typescript').join('\n'));
  assert.notEqual(changed, source);
  writeFileSync(join(copy, 'agent.ts'), changed);

  const asked = [];
  const model = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request)
      body += piece;
    asked.push({ path: request.url, ...JSON.parse(body) });
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({
      id: 'chat-1', object: 'chat.completion', created: 1, model: asked.at(-1).model,
      choices: [{ index: 0, finish_reason: asked.length === 1 ? 'tool_calls' : 'stop', message: answer(asked.length) }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }));
  }).listen(0, '127.0.0.1');
  await once(model, 'listening');
  const settings = { ALPACA_MCP_BIN: binary, OPENAI_API_KEY: 'not-a-key', OPENAI_BASE_URL: `http://127.0.0.1:${model.address().port}/v1` };
  const { code, stdout, stderr } = await runToEnd('node', [join(copy, 'agent.ts')], { env: withNode(newHome(), settings) });
  model.close();
  assert.equal(code, 0, stderr.slice(-500));
  assert.deepEqual(asked.map(request => [request.path, request.model]), Array(2).fill(['/v1/chat/completions', 'gpt-5-mini']));
  assert.ok(asked[0].tools.some(tool => tool.function.name === 'place_stock_order'));
  const { environment: traded } = JSON.parse(asked[1].messages.find(message => message.role === 'tool').content);
  assert.equal(traded, 'simulator');
  assert.match(stdout, /^agent +All is well\.$/m);
}

function answer(turn) {
  return turn === 1
    ? { role: 'assistant', content: null, tool_calls: [{ id: 'one', type: 'function', function: { name: 'get_status', arguments: '{}' } }] }
    : { role: 'assistant', content: 'All is well.' };
}

async function strategyTrades() {
  const [shown] = blocks('strategy', '');
  const alone = await runStrategy({});
  assert.equal(alone, shown);

  return withExchange(exchangeOptions, async exchange => {
    const told = await runStrategy({ ALPACA_TRADING_URL: exchange.url });
    assert.equal(told, shown);
    const book = await (await fetch(`${exchange.url}/_simulator/book`)).json();
    const { requests } = await (await fetch(`${exchange.url}/_simulator/requests?method=POST&path=/v2/orders&limit=1000`)).json();
    const number = name => Number(new RegExp(`^${name} +(\\S+)$`, 'm').exec(told)?.[1]);
    assert.deepEqual([Number(book.equity), Number(book.cash)], [number('equity'), number('cash')]);
    assert.deepEqual(book.orders.map(order => order.status), Array(number('trades')).fill('filled'));
    assert.deepEqual(book.positions.map(position => [position.symbol, Number(position.qty)]), [['AAPL', number('held')]]);
    assert.equal(requests.length, number('trades'), 'what was denied never reached the exchange');
    assert.deepEqual([number('denied ORDER_NOTIONAL'), number('denied TRADING_HALTED')], [1, 1]);
    return `${book.orders.length} orders, equity ${book.equity}`;
  });
}

// The README's two lines, and a model that holds when it sees one close and is out when it sees more.
async function strategyAsks() {
  const copy = newHome();
  readdirSync(strategy).filter(file => file.endsWith('.mjs')).forEach(file => copyFileSync(join(strategy, file), join(copy, file)));
  const lines = commented('strategy');
  writeFileSync(join(copy, 'moving-average.mjs'), `const ask = async question => (/\\d,\\d/.test(question) ? 'out' : 'hold');\n${lines.join('\n')}\n`);
  const told = await runStrategy({}, join(copy, 'strategy.mjs'));
  assert.match(told, /^14:35 buy 12000 USD: denied[^]*^14:35 buy 10000 USD: filled[^]*^14:40 sell [^]*^trades +2$/m);
}

/** The lines that a README shows for a real model. */
function commented(sample) {
  const lines = [...readme(sample).matchAll(/^ {4}\/\/ (.*)$/gm)].map(([, line]) => line);
  assert.equal(lines.length, 2);
  return lines;
}

async function runStrategy(settings, program = join('samples', 'strategy', 'strategy.mjs')) {
  const { code, stdout, stderr } = await runToEnd('node', [program], { env: environment(newHome(), { ...settings, ALPACA_MCP_BIN: binary }) });
  assert.deepEqual([code, stderr], [0, ''], stderr.slice(-500));
  return stdout;
}

// A line of the README is followed by what is in its answer, and how it ends where that is not 0.
async function inspectorAnswers() {
  const rows = blocks('inspector', 'sh').flatMap(block => block.trimEnd().split('\n')).map(line => /^(mcp-inspector --cli .*?) +# (.*?)(?:, exit (\d+))?$/.exec(line)).filter(Boolean);
  assert.ok(rows.length >= 5, `${rows.length} commands`);
  await Promise.all(rows.map(async ([, command, expected, exit = '0']) => {
    const { code, stdout, stderr } = await runToEnd('/bin/sh', ['-c', command], { env: inspectorEnvironment() });
    assert.equal(code, Number(exit), `${command}: ${stderr.slice(-500)}`);
    assert.ok(parsed(stdout) && stdout.includes(expected), `${command}: no ${expected} in ${stdout.slice(0, 300)}`);
  }));
  return `${rows.length} commands`;
}
