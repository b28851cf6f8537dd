// The report as people read it.

const mark = reasons => (reasons.length === 0 ? 'ok' : 'WRONG');

export const heading = `${'task'.padEnd(28)}calls  state  answer  turns  reply tokens     ms`;

/** A row of the table, and under it why a mark is not ok. */
export function row(run) {
  const figures = [mark(run.calls).padEnd(7), mark(run.state).padEnd(7), mark(run.answer).padEnd(8), `${run.turns}`.padStart(5), `${run.tokens.replies}`.padStart(14), `${run.milliseconds}`.padStart(7)];
  const reasons = run.error ? [`failed: ${run.error}`] : ['calls', 'state', 'answer'].flatMap(name => run[name].map(reason => `${name}: ${reason}`));
  return [`${run.id.padEnd(28)}${figures.join('')}`, ...reasons.map(reason => `    ${reason.slice(0, 500)}`)].join('\n');
}

export function sum({ model, mode, totals, seconds }) {
  const { runs, passed, calls, state, answer, tasks, always, turns, tokens } = totals;
  const repeated = runs > tasks ? `, ${always} of ${tasks} tasks every time` : '';
  const used = tokens.in > 0 ? `, model ${tokens.in} in and ${tokens.out} out` : '';
  return `${model}, ${mode} mode: ${passed} of ${runs} passed${repeated}; calls ${calls}, state ${state}, answer ${answer}\n`
    + `${turns} turns; tokens: list of tools ${tokens.tools}, replies ${tokens.replies}${used}; ${seconds} s`;
}
