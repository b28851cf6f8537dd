// Any server that speaks chat completions, a local one too.
// https://platform.openai.com/docs/api-reference/chat/create
import { post, required } from './post.mjs';

/** Reads OPENAI_BASE_URL (such as http://127.0.0.1:11434/v1) and, where the server wants one, OPENAI_API_KEY. */
export function openai({ model, env }) {
  const url = `${required(env, 'OPENAI_BASE_URL').replace(/\/$/, '')}/chat/completions`;
  const headers = env.OPENAI_API_KEY ? { Authorization: `Bearer ${env.OPENAI_API_KEY}` } : {};
  return {
    name: model,
    begin(_, { system, tools }) {
      const functions = tools.map(({ name, description, inputSchema }) => ({ type: 'function', function: { name, description, parameters: inputSchema } }));
      return {
        async next(conversation) {
          const messages = [{ role: 'system', content: system }, ...conversation.map(message)];
          const { choices: [{ message: said }], usage } = await post(url, headers, { model, messages, tools: functions });
          return { text: said.content ?? '', calls: (said.tool_calls ?? []).map(call), usage: { in: usage?.prompt_tokens, out: usage?.completion_tokens } };
        },
      };
    },
  };
}

function message({ role, id, text, calls }) {
  if (role === 'tool')
    return { role, tool_call_id: id, content: text };
  if (role === 'user' || calls.length === 0)
    return { role, content: text };
  return { role, content: text || null, tool_calls: calls.map(each => ({ id: each.id, type: 'function', function: { name: each.name, arguments: JSON.stringify(each.arguments) } })) };
}

/** Arguments that are no JSON are handed on as they are: the server refuses them, and the model hears why. */
function call({ id, function: { name, arguments: text } }) {
  try {
    return { id, name, arguments: text ? JSON.parse(text) : {} };
  } catch {
    return { id, name, arguments: { unreadable: text } };
  }
}
