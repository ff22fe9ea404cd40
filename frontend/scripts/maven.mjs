// What Maven calls: `build` installs and builds, `test` tests, each only where its inputs changed since it last succeeded.
// Says nothing but the log-in page's size, unless something fails.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGES = ['package.json', 'package-lock.json', '.npmrc'];
const SOURCES = [
  ...PACKAGES,
  'index.html',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
  'vite.config.ts',
  '../docs/openapi.json',
];
const NODE_LEAST = [20, 19];

requireNode();
const goal = process.argv[2];
step('node_modules/.installed', PACKAGES, ['ci', '--include=dev', '--loglevel=error']);
if (goal === 'build') step('target/stamps/build', SOURCES, ['run', '--silent', 'build'], 'target/classes/static/index.html');
if (goal === 'test') step('target/stamps/test', SOURCES, ['run', '--silent', 'test']);

function step(stamp, inputs, npmArguments, output = stamp) {
  const hash = hashOf(inputs);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const done = spawnSync('npm', npmArguments, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.error || done.status !== 0) fail(npmArguments, done);
  process.stdout.write(done.stdout.split('\n').filter((line) => line.startsWith('log-in page:')).join('\n'));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  inputs.flatMap(filesIn).forEach((file) => hash.update(`${file}\0`).update(readFileSync(file)));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesIn(join(path, name)));
}

function fail(npmArguments, { error, stdout, stderr }) {
  console.error(`frontend: npm ${npmArguments.join(' ')} failed`);
  console.error(error ? String(error) : `${stdout}\n${stderr}`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_LEAST[0] || (major === NODE_LEAST[0] && minor >= NODE_LEAST[1])) return;
  console.error(`frontend: Node ${NODE_LEAST.join('.')} or newer is needed, found ${process.version}`);
  process.exit(1);
}
