// Takes the pictures for docs, of the operator's page, of MCP Inspector's, and of `try` in a terminal: node pictures.mjs, with ALPACA_MCP_BIN and Debian's Chromium.
// Beside real money nobody takes pictures: the page is told that the simulated exchange is one of that kind.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { withInspectorPage } from './inspector-page.mjs';
import { record } from './recording.mjs';
import { cleanUp, root } from './server.mjs';
import { browserPath, found, order, refused, shown, withPage } from './checks/console.mjs';

const folder = join(root, 'docs/pictures');
const settings = { ALPACA_MCP_APPROVAL_ABOVE_USD: '3000' };

mkdirSync(folder, { recursive: true });
await withPage(async ({ agent, browser, exchange, console: { link } }) => {
  for (const [symbol, qty] of [['AAPL', 12], ['MSFT', 5], ['NVDA', 8]])
    await agent.call('place_stock_order', { symbol, side: 'buy', qty });
  await agent.call('place_stock_order', { symbol: 'SPY', side: 'buy', qty: 2, type: 'limit', limit_price: 400 }).catch(() => {});
  await later(exchange, '02:00:00');
  await refused(agent, 'place_stock_order', { ...order, qty: 900 });
  await refused(agent, 'place_stock_order', { ...order, qty: 20 });
  const simulated = { ...await filled(link), home: '~/.config/alpaca-mcp' };
  const [account] = simulated.accounts;
  const live = { ...simulated, accounts: [{ ...account, key: 'live', name: 'live', environment: 'live', needs_login: true }] };
  for (const state of [simulated, live]) {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1280, 390])
        await take(browser, link, { state, colorScheme, width });
    }
  }
}, { settings });
await takeInspector();
await record();
cleanUp();

/** Lets the market go on, so that the day has a course. */
async function later(exchange, advance) {
  const answer = await fetch(`${exchange.url}/_simulator/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance }) });
  if (!answer.ok)
    throw new Error(await answer.text());
}

/** What the page is told once it has seen what was bought, and the day's chart. */
async function filled(link) {
  for (let look = 0; look < 100; look++) {
    const state = await shown(link);
    if (state.accounts[0].positions?.length === 3 && state.accounts[0].chart?.length > 5)
      return state;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error('the page does not show what was bought');
}

async function take(browser, link, { state, colorScheme, width }) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: width === 390 ? 900 : 1400 } });
  const page = await context.newPage();
  await page.addInitScript(told => {
    const fetched = window.fetch;
    window.fetch = (address, options) => !`${address}`.endsWith('/events') ? fetched(address, options) : Promise.resolve(new Response(
      new ReadableStream({ start: stream => stream.enqueue(new TextEncoder().encode(`event: state\ndata: ${told}\n\n`)) }), { headers: { 'Content-Type': 'text/event-stream' } }));
  }, JSON.stringify({ ...state, at: new Date().toISOString() }));
  await page.goto(link);
  await found(page, 'approval').first().waitFor();
  await page.screenshot({ path: join(folder, `console-${state.accounts[0].environment}-${width}-${colorScheme}.png`) });
  await context.close();
}

// Connected, the tools listed, one called and its result shown.
async function takeInspector() {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await withInspectorPage(browser, { colorScheme: 'light', viewport: { width: 1280, height: 860 } }, async page => {
      await page.getByRole('switch', { name: /alpaca/ }).click({ force: true });
      await page.getByText('Tools', { exact: true }).click();
      await page.getByPlaceholder('Search tools...').fill('latest_quote');
      await page.getByText('get_stock_latest_quote').click();
      await page.getByLabel(/^symbols/).fill('AAPL,MSFT');
      await page.getByRole('button', { name: 'Execute Tool' }).click();
      await page.getByText(/ask_price/).first().waitFor();
      await page.screenshot({ path: join(folder, 'inspector.png') });
    });
  } finally {
    await browser.close();
  }
}
