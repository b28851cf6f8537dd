// The messages API.
// https://docs.anthropic.com/en/api/messages
import { post, required } from './post.mjs';

const version = '2023-06-01';
const mostTokens = 4096;

/** Reads ANTHROPIC_BASE_URL (such as http://127.0.0.1:8080) and ANTHROPIC_API_KEY. */
export function anthropic({ model, env }) {
  const url = `${required(env, 'ANTHROPIC_BASE_URL').replace(/\/$/, '')}/v1/messages`;
  const headers = { 'x-api-key': required(env, 'ANTHROPIC_API_KEY'), 'anthropic-version': version };
  return {
    name: model,
    begin(_, { system, tools }) {
      const listed = tools.map(({ name, description, inputSchema }) => ({ name, description, input_schema: inputSchema }));
      return {
        async next(conversation) {
          const { content, usage } = await post(url, headers, { model, max_tokens: mostTokens, system, messages: messages(conversation), tools: listed });
          return {
            text: content.filter(block => block.type === 'text').map(block => block.text).join('\n'),
            calls: content.filter(block => block.type === 'tool_use').map(({ id, name, input }) => ({ id, name, arguments: input })),
            usage: { in: usage?.input_tokens, out: usage?.output_tokens },
          };
        },
      };
    },
  };
}

/** The results of one turn's calls are one message of the user's, and no text may be empty. */
function messages(conversation) {
  const grouped = [];
  for (const each of conversation) {
    const { role, content } = message(each);
    if (grouped.at(-1)?.role === role)
      grouped.at(-1).content.push(...content);
    else
      grouped.push({ role, content });
  }
  return grouped;
}

function message({ role, id, text, isError, calls = [] }) {
  if (role === 'tool')
    return { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: text, is_error: isError }] };
  const said = text || (calls.length === 0 ? '-' : '');
  return { role, content: [...(said ? [{ type: 'text', text: said }] : []), ...calls.map(({ id: call, name, arguments: input }) => ({ type: 'tool_use', id: call, name, input }))] };
}
