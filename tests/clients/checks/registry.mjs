// server.json, held against what the registry of MCP servers takes. Its schema is not part of the project; what it asks of the fields that stand in our
// file is written down here, and a field that is not written down here fails, so that whoever adds one looks it up.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { root } from '../server.mjs';

const text = { type: 'string', minLength: 1 };
const object = (required, properties) => ({ type: 'object', required, properties, additionalProperties: false });
const version = { ...text, maxLength: 255, pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$' };
const variable = object(['name', 'description', 'isRequired', 'isSecret', 'format'], {
  name: text, description: text, isRequired: { type: 'boolean' }, isSecret: { type: 'boolean' }, placeholder: { type: 'string' },
  format: { enum: ['string', 'number', 'boolean', 'filepath'] }, choices: { type: 'array', minItems: 1, items: text },
});
const transport = object(['type'], { type: { const: 'stdio' } });
const nuget = object(['registryType', 'identifier', 'version', 'transport'], {
  registryType: { const: 'nuget' }, identifier: { ...text, pattern: '^[A-Za-z0-9._-]+$' }, version, runtimeHint: { const: 'dnx' }, transport,
  environmentVariables: { type: 'array', minItems: 1, items: variable },
});
const bundle = object(['registryType', 'identifier', 'version', 'fileSha256', 'transport'], {
  registryType: { const: 'mcpb' }, identifier: { ...text, format: 'uri', pattern: '^https://.*mcp' }, version, fileSha256: { ...text, pattern: '^[a-f0-9]{64}$' }, transport,
});
// https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json
const entry = object(['$schema', 'name', 'title', 'description', 'version', 'packages'], {
  $schema: { const: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json' },
  name: { type: 'string', minLength: 3, maxLength: 200, pattern: '^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$' },
  title: { ...text, maxLength: 100 }, description: { ...text, maxLength: 100 }, version,
  packages: { type: 'array', minItems: 1, items: { type: 'object', discriminator: { propertyName: 'registryType' }, required: ['registryType'], oneOf: [nuget, bundle] } },
});

export const registry = [['registry: server.json is as the registry takes it', () => assertTaken(JSON.parse(readFileSync(join(root, 'server.json'), 'utf8')))]];

/** Fails when the registry would not take the entry. */
export async function assertTaken(written) {
  const ajv = new Ajv({ allErrors: true, discriminator: true });
  addFormats(ajv);
  const fits = ajv.compile(entry);
  assert.ok(fits(written), ajv.errorsText(fits.errors));
  return written.packages.map(({ registryType, identifier }) => `${registryType} ${identifier}`).join(', ');
}
