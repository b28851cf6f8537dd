// Plays a list of calls written beforehand, one a turn: what the tasks ask of a model that makes no mistake.

/** @param {Record<string, object[]>} script Steps of each task: `{ call, with }`, or `{ say }`, which ends what the user's words began. */
export function scripted(script) {
  return {
    name: 'scripted',
    begin({ id }) {
      const steps = [...(script[id] ?? [])];
      let calls = 0;
      return {
        next(conversation) {
          const step = steps.shift();
          if (!step)
            return { text: '' };
          const text = step.say === undefined ? '' : filled([step.say].flat(), conversation).join('');
          return step.call ? { text, calls: [{ id: `call-${++calls}`, name: step.call, arguments: filled(step.with ?? {}, conversation) }] } : { text };
        },
      };
    },
  };
}

/** `{ "found": pattern }` becomes what the pattern's group finds in the latest reply that has it. */
function filled(value, conversation) {
  if (Array.isArray(value))
    return value.map(each => filled(each, conversation));
  if (value === null || typeof value !== 'object')
    return value;
  if (typeof value.found === 'string')
    return found(value.found, conversation);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, conversation)]));
}

function found(pattern, conversation) {
  const replies = conversation.filter(({ role }) => role === 'tool').map(({ text }) => new RegExp(pattern).exec(text)?.[1]);
  return replies.filter(each => each !== undefined).at(-1) ?? `(nothing is like ${pattern})`;
}
