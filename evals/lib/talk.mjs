// One task, from the user's words to the model's last answer.
import { withStage } from './stage.mjs';
import { judge } from './score.mjs';
import { count } from './tokens.mjs';

const system = 'You act for the owner of a brokerage account through the tools you are given. Do what the user asks and nothing else. '
  + 'If it is not clear what is wanted, ask before you trade. When you are done, answer in a sentence or two, with the figures.';
const callers = ['call_read_tool', 'call_trading_tool'];

/**
 * Plays a task with a model and judges it.
 * @param {object} task As in tasks.json.
 * @param {object} model One of models/.
 * @param {{ mode?: string, turns: number }} options The server's mode, and the most turns of the model.
 */
export async function play(task, model, { mode = 'full', turns }) {
  const began = performance.now();
  return withStage(task, mode === 'full' ? [] : ['--mode', mode], async stage => {
    const tools = await stage.client.tools();
    const talk = new Talk(stage, tools, model.begin(task, { system: `${system}\n\n${stage.welcome.instructions ?? ''}`.trim(), tools }), turns);
    for (const said of [task.say].flat())
      await talk.hear(said);
    const after = await stage.state();
    const marks = judge(task, { calls: talk.calls, answers: talk.answers, before: stage.before, after, names: stage.names });
    if (talk.isCutOff)
      marks.calls.push(`not done after ${turns} turns`);
    return {
      id: task.id, ...marks, passed: marks.passed && !talk.isCutOff, turns: talk.turns, tokens: { ...talk.tokens, tools: listTokens(tools) },
      made: talk.calls.map(({ tool, arguments: args, codes }) => ({ tool, arguments: args, codes })), answers: talk.answers,
      milliseconds: Math.round(performance.now() - began),
    };
  });
}

class Talk {
  calls = [];
  answers = [];
  turns = 0;
  isCutOff = false;
  tokens = { replies: 0, in: 0, out: 0 };
  #conversation = [];
  #stage;
  #reads;
  #session;
  #most;

  constructor(stage, tools, session, most) {
    this.#stage = stage;
    this.#reads = new Set(tools.filter(tool => tool.annotations?.readOnlyHint).map(tool => tool.name));
    this.#session = session;
    this.#most = most;
  }

  /** The user's next words, or the operator's yes to whatever was asked. */
  async hear(said) {
    if (typeof said === 'object')
      return this.#operatorApproves();
    this.#conversation.push({ role: 'user', text: said });
    for (; !this.isCutOff; this.isCutOff = this.turns >= this.#most) {
      const { text = '', calls = [], usage } = await this.#session.next(this.#conversation);
      this.turns++;
      this.tokens.in += usage?.in ?? 0;
      this.tokens.out += usage?.out ?? 0;
      this.#conversation.push({ role: 'assistant', text, calls });
      if (calls.length === 0)
        return void this.answers.push(text);
      for (const call of calls)
        this.#conversation.push({ role: 'tool', id: call.id, ...await this.#call(call) });
    }
  }

  async #call({ name, arguments: args = {} }) {
    const reply = await this.#stage.client.call(name, args);
    this.tokens.replies += count(reply.text);
    // In search mode a call names the tool it means.
    const [tool, meant] = callers.includes(name) ? [args.name ?? name, args.arguments ?? {}] : [name, args];
    this.calls.push({ tool, arguments: meant, codes: reply.codes, text: reply.text, changes: name === 'call_trading_tool' || !(this.#reads.has(name) || name === 'call_read_tool') });
    return reply;
  }

  async #operatorApproves() {
    for (const id of new Set(this.calls.flatMap(({ text }) => [...text.matchAll(/"approval_id":"([^"]+)"/g)].map(found => found[1]))))
      await this.#stage.operator('approvals', 'approve', id);
  }
}

const listTokens = tools => tools.map(({ name, description, inputSchema }) => count(JSON.stringify({ name, description, inputSchema }))).reduce((sum, each) => sum + each, 0);
