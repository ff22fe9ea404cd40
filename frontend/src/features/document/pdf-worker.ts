/** Takes documents apart in a thread of its own, away from the page and its session. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
