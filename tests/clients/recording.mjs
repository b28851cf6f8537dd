// Records `alpaca-mcp try` in a terminal as docs/pictures/try.svg: each line appears when it appeared. Needs util-linux's script.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary, environment, newHome, root } from './server.mjs';

const columns = 110;
const [letter, height, margin, bar] = [7.8, 18, 16, 28];

export async function record(path = join(root, 'docs/pictures/try.svg')) {
  const lines = await run();
  const last = lines.at(-1).at;
  const [wide, high] = [Math.round(columns * letter + 2 * margin), bar + lines.length * height + 2 * margin];
  const rows = lines.map(({ at, parts }, index) => `<text style="--at:${(at / last * 6).toFixed(2)}s" x="${margin}" y="${bar + margin + (index + 1) * height - 5}">${parts.map(span).join('')}</text>`);
  writeFileSync(path, `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" aria-label="alpaca-mcp try in a terminal: ten steps, each ok">
<style>
text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d4d8de;white-space:pre}
.b{font-weight:700;fill:#fff}.g{fill:#57c785;font-weight:700}.r{fill:#ff7b72;font-weight:700}
@media (prefers-reduced-motion:no-preference){text{opacity:0;animation:shown 1ms linear var(--at) forwards}}
@keyframes shown{to{opacity:1}}
</style>
<rect width="${wide}" height="${high}" rx="8" fill="#161a20"/>
<circle cx="18" cy="15" r="5" fill="#ff5f56"/><circle cx="36" cy="15" r="5" fill="#ffbd2e"/><circle cx="54" cy="15" r="5" fill="#27c93f"/>
${rows.join('\n')}
</svg>
`);
  return lines.length;
}

/** What the terminal showed, line by line, with the moment of each. */
async function run() {
  const began = performance.now();
  const command = `stty cols ${columns}; exec "${binary}" try`;
  const child = spawn('script', ['-qfec', command, '/dev/null'], { env: { ...environment(newHome()), TERM: 'xterm-256color', SHELL: '/bin/sh' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines = [];
  let rest = '';
  for await (const piece of child.stdout.setEncoding('utf8')) {
    const whole = (rest + piece).split('\n');
    rest = whole.pop();
    for (const line of whole)
      lines.push({ at: performance.now() - began, parts: parts(line) });
  }
  const [code] = await ended;
  if (code !== 0)
    throw new Error(`alpaca-mcp try ended with ${code}`);
  return lines;
}

/** The pieces of a line with the class of each, from the terminal's codes for colors and bold. */
function parts(line) {
  const found = [];
  let look = '';
  for (const piece of line.replaceAll('\r', '').trimEnd().split(/(\x1b\[[?=]?[0-9;]*[A-Za-z]|\x1b[=>])/)) {
    const code = /^\x1b\[([0-9;]*)m$/.exec(piece)?.[1];
    if (code !== undefined)
      look = /(^|;)(38;5;2|32)(;|$)/.test(code) ? 'g' : /(^|;)(38;5;[19]|31)(;|$)/.test(code) ? 'r' : code === '1' ? 'b' : '';
    else if (piece && !piece.startsWith('\x1b'))
      found.push({ look, text: piece });
  }
  return found;
}

function span({ look, text }) {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return look ? `<tspan class="${look}">${safe}</tspan>` : `<tspan>${safe}</tspan>`;
}
