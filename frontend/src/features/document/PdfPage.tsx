import { useIntersection } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './document.module.css';
import { layText, type PdfDocument, type PdfPageSource } from './pdf';

type Props = { document: PdfDocument; number: number; width: number };

const PIXELS_MAX = 16_000_000; // what phones give a canvas
const A4 = Math.SQRT2;

/** One page, drawn when it comes near the screen and let go when it is far: a thousand pages are no more than three. */
export function PdfPage({ document, number, width }: Props) {
  const { t } = useTranslation('records');
  const { ref, entry } = useIntersection({ rootMargin: '100% 0px' });
  const [page, setPage] = useState<PdfPageSource | null>(null);
  const [failed, setFailed] = useState(false);
  const near = entry?.isIntersecting ?? false;
  const fail = useCallback(() => setFailed(true), []);

  useEffect(() => {
    if (!near || page !== null) return;
    document.getPage(number).then(setPage, fail);
  }, [document, number, near, page, fail]);

  const shape = page?.getViewport({ scale: 1 });
  const scale = shape ? width / shape.width : 1;
  const height = shape ? shape.height * scale : width * A4;
  return (
    <div ref={ref} className={classes.page} role="group" aria-label={t('document.page', { number })}>
      <Frame width={width} height={height}>
        {failed && <p className={classes.broken}>{t('document.brokenPage', { number })}</p>}
        {near && page !== null && <Drawing page={page} scale={scale} onFailure={fail} />}
      </Frame>
    </div>
  );
}

/** Sizes are set by script, because the page's policy forbids style attributes. */
function Frame({ width, height, children }: { width: number; height: number; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current!.style.width = `${width}px`;
    frame.current!.style.height = `${height}px`;
  }, [width, height]);
  return (
    <div ref={frame} className={classes.frame}>
      {children}
    </div>
  );
}

function Drawing({ page, scale, onFailure }: { page: PdfPageSource; scale: number; onFailure: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shape = page.getViewport({ scale });
    const sharpness = Math.min(window.devicePixelRatio || 1, Math.sqrt(PIXELS_MAX / (shape.width * shape.height)));
    const target = canvas.current!;
    target.width = Math.floor(shape.width * sharpness);
    target.height = Math.floor(shape.height * sharpness);
    const task = page.render({ canvas: target, viewport: page.getViewport({ scale: scale * sharpness }) });
    task.promise.catch((error: Error) => {
      if (error.name !== 'RenderingCancelledException') onFailure();
    });
    const container = words.current!;
    container.replaceChildren();
    container.style.setProperty('--total-scale-factor', String(scale));
    layText(page, scale, container).catch(() => {}); // the picture is what counts
    return () => {
      task.cancel();
      target.width = 0; // gives its memory back at once
    };
  }, [page, scale, onFailure]);
  return (
    <>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={words} className={classes.words} />
    </>
  );
}
