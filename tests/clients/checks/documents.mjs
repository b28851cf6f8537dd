// What the documents say, held against the server and the tree.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { binary, root, withStdioServer } from '../server.mjs';
import { manifestTools } from './manifest.mjs';

const text = path => readFileSync(join(root, path), 'utf8');
const sample = 'samples/claude-desktop/claude_desktop_config.json';

export const documents = [
  ['documents: README opens with the tour and the tests', opensWithCommands],
  ['documents: README counts the tools of every toolset', countsTools],
  ['documents: README and sample show one client configuration', showsSample],
  ['documents: a client started by the sample gets the tools', sampleStarts],
  ['documents: every link within the project leads somewhere', linksLead],
  ['documents: the lock files name no registry', lockIsNeutral],
];

async function opensWithCommands() {
  const firstScreen = text('README.md').split('\n').slice(0, 25);
  for (const command of ['dotnet run --project src/AlpacaMcp.Server -- try', 'dotnet test'])
    assert.ok(firstScreen.includes(command), `the first 25 lines lack: ${command}`);
}

async function countsTools() {
  const rows = page => [...text(page).matchAll(/^\| \[([a-z-]+)\]\([^)]*\) \| (\d+) \|/gm)].map(([, toolset, count]) => [toolset, Number(count)]);
  assert.deepEqual(rows('README.md'), rows('docs/tools.md'));
  const listed = rows('README.md').filter(([toolset]) => toolset !== 'search').reduce((sum, [, count]) => sum + count, 0);
  assert.equal(listed, manifestTools().length);
  return `${listed} tools in ${rows('README.md').length} toolsets`;
}

async function showsSample() {
  const blocks = [...text('README.md').matchAll(/```json\n(.*?)```/gs)].map(block => JSON.parse(block[1]));
  const shown = blocks.find(block => block.mcpServers);
  assert.deepEqual(shown, JSON.parse(text(sample)));
}

async function sampleStarts() {
  const { command, args = [], env = {} } = JSON.parse(text(sample)).mcpServers.alpaca;
  assert.match(command, /^\/.*\/alpaca-mcp$/, 'the command is not an absolute path of alpaca-mcp');
  return withStdioServer({ command: command.replace(/^.*\/alpaca-mcp$/, binary), args, env }, async server => {
    const { tools } = await server.ask('tools/list');
    assert.equal(tools.length, manifestTools().length);
    return `${tools.length} tools`;
  });
}

async function linksLead() {
  const pages = ['README.md', 'CHANGELOG.md', ...['docs', 'samples', 'tests/clients'].flatMap(markdownIn)];
  const links = pages.flatMap(page => [...text(page).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(link => [page, link[1]]))
    .filter(([, target]) => !/^[a-z]+:/.test(target));
  for (const [page, target] of links)
    assert.ok(existsSync(join(root, dirname(page), target)), `${page} links to ${target}, which is not there`);
  return `${links.length} links in ${pages.length} pages`;
}

function markdownIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = relative(root, join(root, folder, entry.name));
    if (entry.isDirectory())
      return entry.name === 'node_modules' ? [] : markdownIn(path);
    return path.endsWith('.md') ? [path] : [];
  });
}

async function lockIsNeutral() {
  const packages = ['tests/clients', 'samples/agent-typescript'].flatMap(folder => Object.entries(JSON.parse(text(`${folder}/package-lock.json`)).packages));
  const named = packages.filter(([, entry]) => entry.resolved).map(([path]) => path);
  assert.deepEqual(named, [], 'npm config set omit-lockfile-registry-resolved true, then npm install');
}
