// A moving-average agent on an exchange whose clock it steps: it trades through alpaca-mcp only, keeps to a limit it is told, and stops when the operator halts it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Exchange } from './exchange.mjs';
import { McpClient } from './mcp-client.mjs';
import { wanted } from './moving-average.mjs';
import { Trader } from './trader.mjs';

const command = process.env.ALPACA_MCP_BIN ?? fileURLToPath(new URL('../../artifacts/linux-x64/alpaca-mcp', import.meta.url));
const symbol = 'AAPL';
const open = '2026-11-20T14:30:00Z';
const steps = 77; // of five minutes: to the last before the close
const tradesBeforeHalt = 5;
const looksAfterHalt = 3;

// Nobody's keys, limits or journal take part: a home of its own, and no setting of ours but these.
const home = mkdtempSync(join(tmpdir(), 'alpaca-mcp-strategy-'));
const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ALPACA')));
const exchange = await Exchange.open(command, { ...own, ALPACA_MCP_HOME: home });
const env = {
  ...own, ALPACA_MCP_HOME: home, ALPACA_TRADING_URL: exchange.url, ALPACA_API_KEY: 'SIMULATOR', ALPACA_SECRET_KEY: 'simulator-secret',
  ALPACA_MCP_LOG_LEVEL: 'error', // What is denied stands in the transcript.
};
const server = new McpClient(command, [], env);
try {
  await server.connect();
  await trade(new Trader(server, symbol, say));
} finally {
  process.exitCode = await server.close();
  await exchange.close();
  rmSync(home, { recursive: true });
}

async function trade(trader) {
  let looks = 0;
  for (let step = 1; step <= steps && looks < looksAfterHalt; step++) {
    trader.now = await exchange.advance('00:05:00');
    const closes = await closesUntilNow();
    if (trader.isHalted) {
      looks++;
      await trader.look();
    } else {
      await trader.follow(await wanted(closes));
    }

    if (trader.trades === tradesBeforeHalt && !trader.halts++) {
      say(trader.now, 'the operator halts trading');
      execFileSync(command, ['halt', '--reason', 'prices look wrong'], { env });
    }
  }

  console.log();
  for (const [name, value] of Object.entries(await trader.result()))
    console.log(`${name.padEnd(22)} ${value}`);
}

/** The closes of five minutes each since the open; the last bar has only begun. */
async function closesUntilNow() {
  const { columns, bars } = await server.call('get_stock_bars', { symbols: symbol, timeframe: '5Min', start: open, limit: 200 });
  return Object.values(bars[symbol]).flat().map(bar => bar[columns.indexOf('close')]).slice(0, -1);
}

function say(now, what) {
  console.log(`${now.slice(11, 16)} ${what}`);
}
