// MCP Inspector's page in a browser, connected by the configuration of samples/inspector.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binary, environment, newHome, root, said, start, stop } from './server.mjs';

export const inspectorConfig = join(root, 'samples/inspector/mcp.json');
const programs = fileURLToPath(new URL('node_modules/.bin', import.meta.url));

/** Settings with which `mcp-inspector`, the Node it needs and `alpaca-mcp` are on the path. */
export function inspectorEnvironment(extra = {}) {
  return environment(newHome(), { PATH: `${programs}:${dirname(binary)}:${process.env.PATH}`, MCP_INSPECTOR_SECRET_STORE: 'memory', ...extra });
}

/** Opens the page, hands it over, and ends it. Whatever else the page would load, such as fonts, is not asked for. */
export async function withInspectorPage(browser, view, use) {
  const [port, sandbox] = [await freePort(), await freePort()];
  const run = start('mcp-inspector', ['--web', '--config', inspectorConfig], {
    env: inspectorEnvironment({ MCP_AUTO_OPEN_ENABLED: 'false', CLIENT_PORT: `${port}`, MCP_SANDBOX_PORT: `${sandbox}` }),
  });
  const context = await browser.newContext(view);
  try {
    const page = await context.newPage();
    await page.route(url => url.hostname !== '127.0.0.1', route => route.abort());
    await page.goto(await said(run, () => /(http:\/\/127\.0\.0\.1:\d+\S*TOKEN=\S+)/.exec(run.stdout)));
    return await use(page);
  } finally {
    await context.close();
    await stop(run);
  }
}

// The Inspector wants to be told its port.
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
