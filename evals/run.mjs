#!/usr/bin/env node
// Scores a model by the tasks of tasks.json: node evals/run.mjs --help
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { binary, cleanUp } from '../tests/clients/server.mjs';
import { baseline, evaluate, tasks } from './lib/evaluate.mjs';
import { anthropic } from './lib/models/anthropic.mjs';
import { openai } from './lib/models/openai.mjs';
import { scripted } from './lib/models/scripted.mjs';
import { heading, row, sum } from './lib/report.mjs';

const usage = `node evals/run.mjs [--adapter scripted|openai|anthropic] [--model NAME] [--task ID]... [--repeat N] [--jobs N] [--turns N]
                        [--mode full|search] [--script FILE] [--json]

The executable is ALPACA_MCP_BIN, else artifacts/linux-x64/alpaca-mcp.
scripted plays baseline.json, or FILE. openai needs OPENAI_BASE_URL and perhaps OPENAI_API_KEY, anthropic ANTHROPIC_BASE_URL and ANTHROPIC_API_KEY.
Ends with 0 when everything passed, with 1 when not, with 2 when it could not begin.`;

const adapters = {
  scripted: ({ script }) => scripted(script ? JSON.parse(readFileSync(script, 'utf8')) : baseline()),
  openai: ({ model }) => openai({ model: named(model), env: process.env }),
  anthropic: ({ model }) => anthropic({ model: named(model), env: process.env }),
};

try {
  process.exitCode = await main();
} catch (failed) {
  console.error(failed.message);
  process.exitCode = 2;
} finally {
  cleanUp();
}

async function main() {
  const { values: options } = parseArgs({
    options: {
      adapter: { type: 'string', default: 'scripted' }, model: { type: 'string' }, task: { type: 'string', multiple: true, default: [] },
      repeat: { type: 'string', default: '1' }, jobs: { type: 'string', default: '2' }, turns: { type: 'string', default: '20' },
      mode: { type: 'string', default: 'full' }, script: { type: 'string' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
    },
  });
  if (options.help)
    return void console.log(usage);
  if (!Object.hasOwn(adapters, options.adapter))
    throw new Error(`there is no adapter ${options.adapter}\n${usage}`);
  if (!existsSync(binary))
    throw new Error(`there is no ${binary}; publish the server first, or set ALPACA_MCP_BIN`);
  const model = adapters[options.adapter](options);
  if (!options.json)
    console.log(heading);
  const result = await evaluate({
    model, chosen: chosen(options.task), repeat: whole('repeat', options.repeat), jobs: whole('jobs', options.jobs), turns: whole('turns', options.turns), mode: options.mode,
    onRun: run => options.json || console.log(row(run)),
  });
  console.log(options.json ? JSON.stringify(result, undefined, 2) : `\n${sum(result)}`);
  return result.totals.passed === result.totals.runs ? 0 : 1;
}

function chosen(ids) {
  const all = tasks();
  const unknown = ids.filter(id => !all.some(task => task.id === id));
  if (unknown.length > 0)
    throw new Error(`there is no task ${unknown.join(', ')}`);
  return ids.length === 0 ? all : all.filter(task => ids.includes(task.id));
}

function named(model) {
  return model ?? (() => { throw new Error('--model names the model'); })();
}

function whole(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} is a whole number from 1 on`);
  return number;
}
