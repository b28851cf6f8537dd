// An agent of the OpenAI Agents SDK that trades through alpaca-mcp: it looks, buys, is denied more, and says so.
import { Agent, MCPServerStdio, run, setTracingDisabled, type Model } from '@openai/agents-core';
import { tradingScript } from './script.ts';
import { ScriptedModel } from './scripted-model.ts';
import { tell } from './transcript.ts';

setTracingDisabled(true); // Nothing is sent to anybody but the server.

// The server refuses settings that it does not know, so ALPACA_MCP_BIN, which is ours, is not handed on.
const { ALPACA_MCP_BIN: command = '../../artifacts/linux-x64/alpaca-mcp', ...env } = process.env as Record<string, string>;
// --simulator keeps the server at the exchange inside itself, whatever keys are set.
const server = new MCPServerStdio({ name: 'alpaca', command, args: ['--simulator', '--toolsets', 'account,trading,stock-data'], env });
const model: string | Model = new ScriptedModel(tradingScript);

await server.connect();
try {
  const agent = new Agent({ name: 'trader', instructions: 'You trade at Alpaca. A denied order is not tried again in parts.', mcpServers: [server], model });
  const result = await run(agent, 'Buy AAPL for 500 USD. Then buy for another 15000 USD, if you may.');
  tell(result.history);
} finally {
  await server.close();
}
