// Rewrites the tools of mcp-manifest.json from the server's own list: ALPACA_MCP_BIN=… node update-manifest.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, root, withStdioServer } from './server.mjs';

const file = join(root, 'mcp-manifest.json');
const { tools } = await withStdioServer({}, server => server.ask('tools/list'));
cleanUp();
const manifest = JSON.parse(readFileSync(file, 'utf8'));
manifest.tools = tools.map(({ name, description }) => ({ name, description }));
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
