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

const { components, paths } = JSON.parse(readFileSync(DESCRIPTION, 'utf8'));
const schemas = Object.entries(components.schemas).map(([name, schema]) => `  ${name}: ${typeOf(schema)};`);

const JSON_BODY = 'application/json';

function operationOf({ parameters = [], requestBody, responses }) {
  const [answered] = Object.keys(responses).filter((status) => status.startsWith('2'));
  const named = (where) => parameters.filter((parameter) => parameter.in === where);
  const body = requestBody?.content[JSON_BODY]?.schema;
  const answer = responses[answered].content?.[JSON_BODY]?.schema;
  const query = named('query').map(({ name, required, schema }) => `${name}${required ? '' : '?'}: ${typeOf(schema)}`);
  return [
    `path: ${or(named('path').map(({ name }) => literal(name))) || 'never'}`,
    `query: ${query.length > 0 ? `{ ${query.join('; ')} }` : 'never'}`,
    `body: ${body ? typeOf(body) + (requestBody.required ? '' : ' | undefined') : 'never'}`,
    `answer: ${answer ? typeOf(answer) : 'void'}`,
  ].join('; ');
}

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]) => `  '${method.toUpperCase()} ${path.replace('/api/v1', '')}': { ${operationOf(operation)} };`,
  ),
);

const types = [
  '// Made from docs/openapi.json by `npm run types`.',
  `export interface Schemas {\n${schemas.join('\n')}\n}\n`,
  '/** What each request takes, and what it answers. */',
  `export interface Operations {\n${operations.join('\n')}\n}\n`,
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(TYPES, types);
} else if (readFileSync(TYPES, 'utf8') !== types) {
  console.error(`${TYPES} is not what ${DESCRIPTION} says: run \`npm run types\``);
  process.exit(1);
}
