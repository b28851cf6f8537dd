// Everything that is said to the server. The key came in the fragment of the link, which no server and no log sees.
const KEY = "console.key";
const SESSION = "console.session";
const DELAYS = [1000, 2000, 4000, 5000];
const SILENCE = 25000;
const PATIENCE = 90000;

export class Refusal extends Error {
  constructor(status, error = {}) {
    super(error.message || `The server answered ${status}.`);
    this.status = status;
    this.next = error.next;
    this.retryAfter = error.retry_after_seconds;
  }
}

export const hasSession = () => sessionStorage.getItem(SESSION) !== null;
export const keepSession = session => sessionStorage.setItem(SESSION, session);
export const dropSession = () => sessionStorage.removeItem(SESSION);

export function takeKey(link) {
  const key = link.slice(link.lastIndexOf("#") + 1).trim();
  if (!key) return false;
  if (key !== sessionStorage.getItem(KEY)) dropSession();
  sessionStorage.setItem(KEY, key);
  return true;
}

export function takeKeyFromAddress() {
  const fragment = location.hash.slice(1);
  if (!fragment || document.getElementById(fragment)) return false;
  const taken = takeKey(location.hash);
  history.replaceState(null, "", location.pathname);
  return taken;
}

function headers() {
  const all = { "X-Console-Key": encodeURI(sessionStorage.getItem(KEY) ?? "") };
  if (hasSession()) all["X-Console-Session"] = sessionStorage.getItem(SESSION);
  return all;
}

export async function post(path, body = {}) {
  let answer, content;
  try {
    answer = await fetch(`/console/${path}`, {
      method: "POST",
      headers: { ...headers(), "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    content = await answer.json().catch(() => ({}));
  } catch {
    throw new Refusal(0, { message: "No answer from the server. It may have been done or not." });
  }
  if (!answer.ok) throw new Refusal(answer.status, content.error);
  return content;
}

let current = null;
let wake = () => {};

// A new key or session is only told at the start of a stream.
export function restart() {
  current?.abort("restart");
  wake();
}

const rest = milliseconds => new Promise(done => {
  wake = done;
  if (milliseconds) setTimeout(done, milliseconds);
});

export async function follow(hear) {
  for (let tries = 0; ;) {
    const end = await read(state => {
      tries = 0;
      hear.state(state);
    });
    if (end !== "restart") hear[end]();
    if (end === "refused") await rest();
    if (end === "lost") await rest(DELAYS[Math.min(tries++, DELAYS.length - 1)]);
  }
}

async function read(hear) {
  if (!sessionStorage.getItem(KEY)) return "refused";
  const control = current = new AbortController();
  let silence;
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => control.abort("silence"), SILENCE);
  };
  try {
    listen();
    const answer = await fetch("/console/events", { headers: headers(), signal: control.signal });
    if (answer.status === 401) return "refused";
    if (!answer.ok) return "lost";
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let begun = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return "lost";
      listen();
      const events = (begun + value.replaceAll("\r", "")).split("\n\n");
      begun = events.pop();
      events.forEach(event => understand(event, hear));
    }
  } catch {
    return control.signal.reason === "restart" ? "restart" : "lost";
  } finally {
    clearTimeout(silence);
    control.abort();
  }
}

function understand(event, hear) {
  const data = /^event: state$/m.test(event) && /^data: ?(.*)$/m.exec(event);
  if (data) hear(JSON.parse(data[1]));
}
