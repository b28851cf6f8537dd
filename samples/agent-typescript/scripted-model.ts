// A model that plays a script: its n-th answer is the script's n-th turn, made from what was said before.
import { Usage, type Model, type ModelRequest, type ModelResponse } from '@openai/agents-core';
import { Heard } from './heard.ts';

/** What the model does next: call a tool, or say something and be done. */
export type Turn = { tool: string; args: Record<string, unknown> } | { say: string };

export class ScriptedModel implements Model {
  private readonly turns: ReadonlyArray<(heard: Heard) => Turn>;

  constructor(turns: ReadonlyArray<(heard: Heard) => Turn>) {
    this.turns = turns;
  }

  async getResponse({ input }: ModelRequest): Promise<ModelResponse> {
    const heard = new Heard(typeof input === 'string' ? [] : input);
    const turn = this.turns[heard.count](heard);
    return { usage: new Usage(), output: ['say' in turn ? message(turn.say) : call(turn.tool, turn.args, heard.count)] };
  }

  async *getStreamedResponse(): AsyncGenerator<never> {
    throw new Error('The script is not streamed; use run(agent, question) without stream.');
  }
}

function message(text: string): ModelResponse['output'][number] {
  return { type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text }] };
}

function call(name: string, args: Record<string, unknown>, count: number): ModelResponse['output'][number] {
  return { type: 'function_call', callId: `call-${count}`, name, arguments: JSON.stringify(args), status: 'completed' };
}
