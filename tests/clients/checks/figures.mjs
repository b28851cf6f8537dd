// Figures, printed and not judged: this machine may be busy.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binary, environment, newHome, root, runToEnd } from '../server.mjs';

const bench = join(root, '../shared/bench');
const cache = fileURLToPath(new URL('../node_modules/.cache/bench', import.meta.url));

export async function figures() {
  if (!existsSync(join(bench, 'mcp-stdio-bench.mjs'))) {
    console.log('figures: none, because ../shared/bench is absent');
    return;
  }
  const home = newHome();
  const tools = join(home, 'tools.json');
  console.log(`figures: start ${await run(join(bench, 'mcp-stdio-bench.mjs'), '--runs', '5', '--dump', tools, '--', binary)}`);
  // From a folder of ours the script finds the tokenizer that our lock file pins.
  mkdirSync(cache, { recursive: true });
  copyFileSync(join(bench, 'tokens.mjs'), join(cache, 'tokens.mjs'));
  console.log(`figures: tokens ${await run(join(cache, 'tokens.mjs'), tools)}`);
}

async function run(...args) {
  const { code, stdout, stderr } = await runToEnd(process.execPath, args, { env: environment(newHome()) });
  if (code !== 0)
    throw new Error(stderr.slice(-300));
  return stdout.trim();
}
