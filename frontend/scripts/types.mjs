// The types of what the API takes and answers, from the description that the platform serves of it. With `--check` nothing
// is written, and types that are not those of the description fail the build.
import { readFileSync, writeFileSync } from 'node:fs';

const DESCRIPTION = '../docs/openapi.json';
const TYPES = 'src/shared/api/schema.d.ts';

const literal = (value) => (value === null ? 'null' : typeof value === 'string' ? `'${value}'` : `${value}`);
const or = (types) => [...new Set(types)].join(' | ');
const primitive = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

function typeOf(schema) {
  if (schema.$ref) return `Schemas['${schema.$ref.split('/').at(-1)}']`;
  if (schema.oneOf) return or(schema.oneOf.map(typeOf));
  if (schema.enum) return or(schema.enum.map(literal));
  return or([schema.type ?? []].flat().map((type) => typeNamed(type, schema))) || 'unknown';
}

function typeNamed(type, schema) {
  if (type === 'array') return listOf(typeOf(schema.items));
  if (type === 'object') return schema.properties ? objectOf(schema) : mapOf(schema.additionalProperties);
  if (!primitive[type]) throw new Error(`No type for ${JSON.stringify(schema)}`);
  return primitive[type];
}

const listOf = (item) => (item.includes(' ') ? `(${item})[]` : `${item}[]`);
const mapOf = (values) => `Record<string, ${typeof values === 'object' ? typeOf(values) : 'unknown'}>`;

function objectOf({ properties, required = [] }) {
  const lines = Object.entries(properties).map(
    ([name, schema]) => `    ${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );
  return `{\n${lines.join('\n')}\n  }`;
}

const { components } = JSON.parse(readFileSync(DESCRIPTION, 'utf8'));
const schemas = Object.entries(components.schemas).map(([name, schema]) => `  ${name}: ${typeOf(schema)};`);
const types = `// Made from docs/openapi.json by \`npm run types\`.\nexport interface Schemas {\n${schemas.join('\n')}\n}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(TYPES, types);
} else if (readFileSync(TYPES, 'utf8') !== types) {
  console.error(`${TYPES} is not what ${DESCRIPTION} says: run \`npm run types\``);
  process.exit(1);
}
