// Plays tasks with a model, a few at once, each as often as asked.
import { readFileSync } from 'node:fs';
import { play } from './talk.mjs';

const read = name => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

export const tasks = () => read('tasks.json');
export const baseline = () => read('baseline.json');

/**
 * @param {object} options
 * @param {object} options.model One of models/.
 * @param {object[]} [options.chosen] The tasks; without, all.
 * @param {number} [options.repeat] How often each.
 * @param {number} [options.jobs] How many at once.
 * @param {number} [options.turns] Most turns of the model in a task.
 * @param {string} [options.mode] The server's mode, full or search.
 * @param {(run: object) => void} [options.onRun] Told each run as it ends.
 */
export async function evaluate({ model, chosen = tasks(), repeat = 1, jobs = 2, turns = 20, mode = 'full', onRun = () => {} }) {
  const began = performance.now();
  const waiting = chosen.flatMap(task => Array.from({ length: repeat }, () => task));
  const runs = new Array(waiting.length);
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, async () => {
    while (next < waiting.length) {
      const at = next++;
      runs[at] = await play(waiting[at], model, { mode, turns }).catch(failed => broken(waiting[at], failed));
      onRun(runs[at]);
    }
  }));
  return { model: model.name, mode, runs, totals: totals(runs, chosen), seconds: Math.round((performance.now() - began) / 100) / 10 };
}

const broken = (task, failed) => ({
  id: task.id, error: failed.message, calls: [failed.message], state: [failed.message], answer: [failed.message], passed: false,
  turns: 0, tokens: { tools: 0, replies: 0, in: 0, out: 0 }, made: [], answers: [], milliseconds: 0,
});

function totals(runs, chosen) {
  const right = mark => runs.filter(run => run[mark].length === 0).length;
  const sum = of => runs.map(of).reduce((all, each) => all + each, 0);
  return {
    runs: runs.length, passed: runs.filter(run => run.passed).length, calls: right('calls'), state: right('state'), answer: right('answer'),
    tasks: chosen.length, always: chosen.filter(task => runs.filter(run => run.id === task.id).every(run => run.passed)).length,
    turns: sum(run => run.turns),
    tokens: { tools: Math.max(...runs.map(run => run.tokens.tools)), replies: sum(run => run.tokens.replies), in: sum(run => run.tokens.in), out: sum(run => run.tokens.out) },
  };
}
