import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export type PdfDocument = PDFDocumentProxy;
export type PdfPageSource = PDFPageProxy;

/** Why a document is not shown; it can still be downloaded. */
export class UnshowableError extends Error {
  constructor(readonly reason: 'password' | 'damaged') {
    super(reason);
    this.name = 'UnshowableError';
  }
}

/**
 * A document is pictures and text to us: no script of it runs, no link leads anywhere, no form is filled in, nothing is
 * fetched. The policy of the page allows no compiled code, so that pdf.js decodes pictures in plain script.
 *
 * @throws UnshowableError
 */
export async function openPdf(bytes: ArrayBuffer): Promise<{ document: PdfDocument; close: () => void }> {
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = pdfjs.PDFWorker.create({ port: thread });
  const close = () => {
    worker.destroy();
    thread.terminate();
  };
  try {
    const document = await pdfjs.getDocument({
      data: bytes,
      worker,
      enableXfa: false,
      stopAtErrors: false,
      useWasm: false,
      useWorkerFetch: true,
      wasmUrl: new URL('/assets/pdfjs/', location.origin).href,
      maxImageSize: 64 * 1024 * 1024,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    }).promise;
    return { document, close };
  } catch (error) {
    close();
    throw new UnshowableError((error as Error).name === 'PasswordException' ? 'password' : 'damaged');
  }
}

/** Lays the words over the picture, invisible, to be selected, searched and read aloud. */
export async function layText(page: PdfPageSource, scale: number, container: HTMLElement) {
  const layer = new pdfjs.TextLayer({
    textContentSource: page.streamTextContent(),
    container,
    viewport: page.getViewport({ scale }),
  });
  await layer.render();
}
