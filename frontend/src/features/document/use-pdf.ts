import { useEffect, useState } from 'react';
import { openPdf, UnshowableError, type PdfDocument } from './pdf';

type State = { document: PdfDocument | null; problem: UnshowableError | null };

/** Opens it, and lets go of it and of its thread when nobody looks any more. */
export function usePdf(bytes: ArrayBuffer): State {
  const [state, setState] = useState<State>({ document: null, problem: null });
  useEffect(() => {
    let over = false;
    let close = () => {};
    openPdf(bytes.slice(0)).then(
      (opened) => {
        close = opened.close;
        if (over) close();
        else setState({ document: opened.document, problem: null });
      },
      (problem: UnshowableError) => {
        if (!over) setState({ document: null, problem });
      },
    );
    return () => {
      over = true;
      close();
    };
  }, [bytes]);
  return state;
}
