// Prints what the log-in page makes a browser load, and fails the build above the budget.
import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 150;
const output = 'target/classes/static';
const manifest = JSON.parse(readFileSync(`${output}/.vite/manifest.json`, 'utf8'));
rmSync(`${output}/.vite`, { recursive: true });

const files = new Set(['color-scheme.js']);
function add(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  chunk.imports?.forEach(add);
}
['index.html', 'src/features/log-in/LogInPage.tsx'].forEach(add);

const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${output}/${file}`), { level: 9 }).length, 0);
const kb = (bytes / 1000).toFixed(1);
if (process.env.VERBOSE) for (const file of files) console.log(file, gzipSync(readFileSync(`${output}/${file}`), { level: 9 }).length);
console.log(`log-in page: ${kb} kB of script, gzipped, in ${files.size} files (budget ${BUDGET_KB} kB)`);
if (bytes > BUDGET_KB * 1000) process.exit(1);
