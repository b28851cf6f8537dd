// Prints a conversation, one line for each thing said, called or answered.
import type { AgentInputItem } from '@openai/agents-core';
import { reply } from './heard.ts';

const mostCharacters = 160;

export function tell(history: readonly AgentInputItem[]): void {
  for (const item of history) {
    if (item.type === 'function_call')
      say('calls', `${item.name} ${named(item.arguments)}`);
    else if (item.type === 'function_call_result')
      say('error' in reply(item) ? 'denied' : 'answer', short(JSON.stringify(reply(item))));
    else if ('role' in item)
      say(item.role === 'assistant' ? 'agent' : item.role, text(item.content));
  }
}

function say(who: string, what: string): void {
  console.log(`${who.padEnd(7)} ${what}`.trimEnd());
}

function named(json: string): string {
  return Object.entries(JSON.parse(json)).map(([name, value]) => `${name}=${value}`).join(' ');
}

function text(content: string | ReadonlyArray<object>): string {
  return typeof content === 'string' ? content : content.map(part => ('text' in part ? part.text : '')).join(' ');
}

function short(line: string): string {
  return line.length <= mostCharacters ? line : `${line.slice(0, mostCharacters)}…`;
}
