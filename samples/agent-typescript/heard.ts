// What the tools have answered so far.
import type { AgentInputItem } from '@openai/agents-core';

export type Json = { [name: string]: Json } & string;
type Answer = Extract<AgentInputItem, { type: 'function_call_result' }>;

export class Heard {
  private readonly answers: Json[];

  constructor(items: readonly AgentInputItem[]) {
    this.answers = items.filter((item): item is Answer => item.type === 'function_call_result').map(reply);
  }

  get count(): number {
    return this.answers.length;
  }

  /** The last answer, or the one so many before it. */
  last(before = 0): Json {
    return this.answers[this.answers.length - 1 - before];
  }
}

/** A tool's reply: its text is JSON, an error's too. */
export function reply({ output }: Answer): Json {
  const [part] = [output].flat();
  return JSON.parse(typeof part === 'string' ? part : (part as { text: string }).text);
}
