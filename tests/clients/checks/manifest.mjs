// mcp-manifest.json, read with the bundle tool's own code and started the way a host starts a bundle.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getMcpConfigForManifest } from '@anthropic-ai/mcpb';
import { binary, environment, newHome, root, runToEnd, withStdioServer } from '../server.mjs';

const file = join(root, 'mcp-manifest.json');
const read = () => JSON.parse(readFileSync(file, 'utf8'));
export const manifestTools = () => read().tools;

export const manifest = [
  ['manifest: mcpb validate accepts it', isValid],
  ['manifest: tools and version are the server\'s', isCurrent],
  ['manifest: every value the user may fill in reaches a setting', reachesSettings],
  ['manifest: what is a secret is sensitive, and nothing else', hidesSecrets],
  ['manifest: starts on the embedded exchange with nothing filled in', () => startsOnSimulator({})],
  ['manifest: starts on the embedded exchange with every value empty', () => startsOnSimulator(emptied())],
  ['manifest: limit and toolsets are what the user filled in', obeysUser],
];

async function isValid() {
  const mcpb = fileURLToPath(new URL('../node_modules/.bin/mcpb', import.meta.url));
  const { code, stdout, stderr } = await runToEnd(process.execPath, [mcpb, 'validate', file], { env: environment(newHome()) });
  assert.equal(code, 0, `${stdout}${stderr}`.trim());
}

async function isCurrent() {
  await withStdioServer({}, async server => {
    const { tools } = await server.ask('tools/list');
    assert.deepEqual(read().tools, tools.map(({ name, description }) => ({ name, description })), 'run alpaca-mcp docs');
    const { serverInfo } = await server.ask('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } });
    assert.equal(read().version, serverInfo.version);
  });
  return `${read().tools.length} tools, version ${read().version}`;
}

async function reachesSettings() {
  const { server, user_config: asked } = read();
  const settings = readFileSync(join(root, '.env.example'), 'utf8');
  const mapped = Object.entries(server.mcp_config.env);
  for (const [name] of mapped)
    assert.ok(settings.includes(`\n${name}=`), `there is no setting ${name}`);
  assert.deepEqual(mapped.map(([, value]) => value).sort(), Object.keys(asked).map(key => `\${user_config.${key}}`).sort());
  assert.ok(Object.values(asked).every(value => !value.required && value.default === undefined), 'a value is required or has a default');
}

async function hidesSecrets() {
  const { server, user_config: asked } = read();
  const settings = JSON.parse(readFileSync(join(root, 'server.json'), 'utf8')).packages[0].environmentVariables;
  const secret = Object.entries(server.mcp_config.env).filter(([name]) => settings.find(setting => setting.name === name).isSecret).map(([, value]) => value);
  const sensitive = Object.entries(asked).filter(([, option]) => option.sensitive).map(([key]) => `\${user_config.${key}}`);
  assert.deepEqual(sensitive.sort(), secret.sort());
  return sensitive.join(', ');
}

const emptied = () => Object.fromEntries(Object.keys(read().user_config).map(key => [key, '']));

async function startsOnSimulator(userConfig) {
  return withStdioServer(await bundle(userConfig), async server => {
    const status = await server.call('get_status');
    assert.equal(status.environment, 'simulator');
    return `account ${status.account}`;
  });
}

async function obeysUser() {
  return withStdioServer(await bundle({ toolsets: 'stock-data', max_order_notional_usd: 500 }), async server => {
    const names = (await server.ask('tools/list')).tools.map(tool => tool.name);
    assert.ok(names.includes('get_stock_bars') && !names.includes('place_stock_order'), names.join());
    const status = await server.call('get_status');
    assert.ok(status.limits.some(limit => limit.maximum === 500), JSON.stringify(status.limits));
    return names.join(', ');
  });
}

/** How a host starts the unpacked bundle, with what the user filled in. */
async function bundle(userConfig) {
  const folder = newHome();
  mkdirSync(join(folder, 'server'));
  symlinkSync(binary, join(folder, read().server.entry_point));
  const config = await getMcpConfigForManifest({
    manifest: read(), extensionPath: folder, systemDirs: {}, userConfig, pathSeparator: '/',
  });
  assert.ok(config, 'the host would not start it: something required is missing');
  return { command: config.command, args: config.args ?? [], env: config.env };
}
