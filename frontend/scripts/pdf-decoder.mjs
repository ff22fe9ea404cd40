// What pdf.js asks for by name to decode JPEG 2000 without compiled code, which the CSP refuses.
import { copyFileSync, mkdirSync } from 'node:fs';

const FOLDER = 'target/classes/static/assets/pdfjs';
const FILE = 'openjpeg_nowasm_fallback.js';

mkdirSync(FOLDER, { recursive: true });
copyFileSync(`node_modules/pdfjs-dist/wasm/${FILE}`, `${FOLDER}/${FILE}`);
