// What is released, used from its packed form: installed with .NET's own tool and unpacked with the bundle's own, then asked to trade.
// Nothing is downloaded: the one source that is named is the folder that eng/pack fills. ALPACA_MCP_PACKED=1 says that it has filled it already.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { getMcpConfigForManifest, unpackExtension } from '@anthropic-ai/mcpb';
import { assertTaken } from './registry.mjs';
import { StdioServer, binary, environment, newHome, parsed, root, runToEnd } from '../server.mjs';

const packed = join(root, 'artifacts/packages');
const work = join(root, 'artifacts/check-packages');
const address = 'https://example.com/alpaca-mcp.mcpb';
const { version } = JSON.parse(readFileSync(join(root, 'server.json'), 'utf8'));
const caller = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ALPACA')));

export const packages = [
  ['packages: eng/pack packs what was published', packsWhatWasPublished],
  ['packages: the tool, installed, trades as the native executable', () => installs('AlpacaMcp.linux-x64', 'alpaca-mcp')],
  ['packages: the tool, installed where there is no native executable, trades under .NET', () => installs('AlpacaMcp.any', 'alpaca-mcp.dll')],
  ['packages: dnx runs it, and stdout is the protocol\'s', runsByDnx],
  ['packages: the bundle, unpacked, trades with nothing filled in', () => unpacksAndTrades({})],
  ['packages: the bundle, unpacked, trades with every value empty', () => unpacksAndTrades(emptied())],
  ['packages: the bundle, unpacked, keeps what the user filled in', unpacksAndObeys],
  ['packages: a registry is told the bundle\'s address and hash', namesBundle],
  ['packages: release notes are the version\'s section of the changelog, or none', releaseNotes],
];

async function packsWhatWasPublished() {
  const files = await allPacked();
  assert.deepEqual(files.map(([name]) => name), ['AlpacaMcp', 'AlpacaMcp.any', 'AlpacaMcp.linux-x64'].map(id => `${id}.${version}.nupkg`));
  return files.map(([name, size]) => `${name} ${size} bytes`).join(', ');
}

let packing;
function allPacked() {
  return packing ??= pack();
}

async function pack() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  if (process.env.ALPACA_MCP_PACKED !== '1')
    await run(join(root, 'eng/pack'), ['--native', dirname(binary)], { env: caller, seconds: 240 });
  return readdirSync(packed).filter(name => name.endsWith('.nupkg')).sort().map(name => [name, statSync(join(packed, name)).size]);
}

let bundling;
function bundle() {
  return bundling ??= unpack();
}

async function unpack() {
  await run(join(root, 'eng/mcpb'), ['--native', dirname(binary), '--url', address], { env: caller, seconds: 120 });
  const folder = join(work, 'bundle');
  rmSync(folder, { recursive: true, force: true });
  assert.ok(await unpackExtension({ mcpbPath: bundleFile(), outputDir: folder, silent: true }), 'the bundle cannot be unpacked');
  return folder;
}

const bundleFile = () => join(packed, `alpaca-mcp-${version}-linux-x64.mcpb`);

/** Installs the tool as a user of a machine would for which .NET chooses that package, and trades. */
async function installs(chosen, entryPoint) {
  await allPacked();
  const source = chosen === 'AlpacaMcp.any' ? await withoutNative() : packed;
  const path = join(work, `tool-of-${chosen}`);
  const home = newHome();
  await run(sdk('dotnet'), ['tool', 'install', 'AlpacaMcp', '--version', version, '--tool-path', path, '--configfile', onlySource(source)], { env: dotnet(home) });
  const files = filesIn(path);
  const belongs = name => files.some(file => file.endsWith(name));
  assert.ok(belongs(`/${chosen.toLowerCase()}/${version}/${chosen}.nuspec`), `.NET did not choose ${chosen}: ${files.join(' ').slice(0, 500)}`);
  assert.ok(belongs(`/${entryPoint}`) && belongs('/README.md') && belongs('/LICENSE') && belongs('/icon.png'));
  assert.deepEqual(files.filter(file => /\.(dbg|pdb)$/.test(file)), [], 'debug symbols are inside');
  assertIsMcpServer(files);
  if (chosen !== 'AlpacaMcp.any')
    assert.equal(sha256(realpathSync(join(path, 'alpaca-mcp'))), sha256(binary), 'another executable is inside than the one that was published');
  return trades({ command: join(path, 'alpaca-mcp'), env: dotnet(home), home });
}

/** The pointer as a platform without a native package sees it: .NET on this machine would choose the native one. */
async function withoutNative() {
  const folder = join(work, 'without-native');
  mkdirSync(folder, { recursive: true });
  await run(sdk('dotnet'), ['pack', 'src/AlpacaMcp.Server', '-c', 'Release', '--no-build', '--no-restore', '-v', 'q', '-p:ToolPackageRuntimeIdentifiers=any', '-o', folder], { env: caller });
  cpSync(join(packed, `AlpacaMcp.any.${version}.nupkg`), join(folder, `AlpacaMcp.any.${version}.nupkg`));
  return folder;
}

function assertIsMcpServer(files) {
  const nuspec = readFileSync(files.find(file => file.endsWith(`/alpacamcp/${version}/AlpacaMcp.nuspec`)), 'utf8');
  assert.deepEqual([...nuspec.matchAll(/<packageType name="([^"]+)"/g)].map(([, type]) => type).sort(), ['DotnetTool', 'McpServer']);
  const entry = files.find(file => file.endsWith(`/alpacamcp/${version}/.mcp/server.json`));
  assert.deepEqual(readFileSync(entry), readFileSync(join(root, 'server.json')), 'the package says another thing than server.json');
}

async function runsByDnx() {
  await allPacked();
  const home = newHome();
  const words = ['dnx', `AlpacaMcp@${version}`, '--yes', '--configfile', onlySource(packed), '--'];
  const { stdout } = await run(sdk('dotnet'), [...words, '--version'], { env: dotnet(home) });
  assert.match(stdout.trim(), new RegExp(`^${version.replaceAll('.', '\\.')}(\\+|$)`));
  return trades({ command: sdk('dotnet'), args: words, env: dotnet(home), home });
}

const emptied = () => Object.fromEntries(Object.keys(JSON.parse(readFileSync(join(root, 'mcp-manifest.json'), 'utf8')).user_config).map(key => [key, '']));

async function unpacksAndTrades(userConfig) {
  const folder = await bundle();
  const files = filesIn(folder).map(file => file.slice(folder.length + 1)).sort();
  assert.deepEqual(files, ['LICENSE', 'README.md', 'icon.png', 'manifest.json', 'server/alpaca-mcp', 'server/libSkiaSharp.so', 'server/libe_sqlite3.so']);
  assert.equal(sha256(join(folder, 'server/alpaca-mcp')), sha256(binary));
  return trades(await startOf(folder, userConfig));
}

async function unpacksAndObeys() {
  const server = new StdioServer(await startOf(await bundle(), { toolsets: 'stock-data', max_order_notional_usd: 500 }));
  await server.initialize();
  const names = (await server.ask('tools/list')).tools.map(tool => tool.name);
  assert.ok(names.includes('get_stock_bars') && !names.includes('place_stock_order'), names.join());
  assert.ok((await server.call('get_status')).limits.some(limit => limit.maximum === 500));
  await server.end();
}

/** How a host starts the unpacked bundle: nothing is made executable that the bundle does not say is. */
async function startOf(folder, userConfig) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const config = await getMcpConfigForManifest({ manifest, extensionPath: folder, systemDirs: {}, userConfig, pathSeparator: '/' });
  assert.ok(config, 'the host would not start it: something required is missing');
  return { command: config.command, args: config.args, env: config.env };
}

async function namesBundle() {
  await bundle();
  const entry = JSON.parse(readFileSync(join(packed, 'server.json'), 'utf8'));
  await assertTaken(entry);
  const { packages: named } = entry;
  assert.deepEqual(named.map(each => [each.registryType, each.identifier, each.version]), [['nuget', 'AlpacaMcp', version], ['mcpb', address, version]]);
  assert.equal(named[1].fileSha256, sha256(bundleFile()));
  return `${statSync(bundleFile()).size} bytes`;
}

async function releaseNotes() {
  const script = join(root, 'eng/release-notes');
  const notes = (await run(script, [version], { env: caller })).stdout;
  assert.ok(notes.startsWith('### ') && !notes.includes('\n## '), notes.slice(0, 200));
  assert.ok(readFileSync(join(root, 'CHANGELOG.md'), 'utf8').includes(notes), 'the notes do not stand in the changelog');
  const { code, stdout } = await runToEnd(script, ['9.9.9'], { env: caller });
  assert.deepEqual([code, stdout], [1, '']);
  return `${notes.trim().split('\n').length} lines`;
}

/** Starts what was installed and buys a share at the exchange inside; not a byte of stdout may be anything but the protocol. */
async function trades(options) {
  const server = new StdioServer(options);
  assert.equal((await server.initialize()).serverInfo.version, version);
  const status = await server.call('get_status');
  assert.equal(status.environment, 'simulator');
  const { order } = await server.call('place_stock_order', { symbol: 'AAPL', side: 'buy', qty: 1 });
  const waited = await server.call('wait_for_order', { order_id: order.id });
  assert.equal(waited.order.status, 'filled');
  await server.end();
  for (const line of server.stdout.trim().split('\n'))
    assert.equal(parsed(line)?.jsonrpc, '2.0', `not a JSON-RPC message: ${line.slice(0, 200)}`);
  return `1 AAPL at ${waited.order.filled_avg_price}`;
}

function onlySource(folder) {
  const file = join(work, 'NuGet.config');
  writeFileSync(file, `<configuration><packageSources><clear /><add key="packed" value="${folder}" /></packageSources></configuration>\n`);
  return file;
}

/** .NET as in a home where it was never used, and with no other packages. */
function dotnet(home) {
  return environment(home, {
    DOTNET_ROOT: dirname(sdk('dotnet')), DOTNET_CLI_HOME: home, NUGET_PACKAGES: join(home, 'packages'),
    DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_GENERATE_ASPNET_CERTIFICATE: 'false',
  });
}

function sdk(program) {
  const link = process.env.PATH.split(delimiter).map(folder => join(folder, 'dotnet')).find(existsSync);
  return join(dirname(realpathSync(link)), program);
}

async function run(command, args, options) {
  const ended = await runToEnd(command, args, options);
  assert.equal(ended.code, 0, `${command} ${args.join(' ')}: ${ended.stdout.slice(-800)}${ended.stderr.slice(-800)}`);
  return ended;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name));
}

const sha256 = file => createHash('sha256').update(readFileSync(file)).digest('hex');
