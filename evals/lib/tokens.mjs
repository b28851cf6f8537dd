// Tokens of o200k_base, the vocabulary that docs/tools.md counts with. The counter is a package of tests/clients.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../tests/clients/package.json', import.meta.url));

export const count = text => counter()(text).length;

let encode;
function counter() {
  try {
    return encode ??= require('gpt-tokenizer/encoding/o200k_base').encode;
  } catch {
    throw new Error('counting tokens needs: npm ci --prefix tests/clients --ignore-scripts');
  }
}
