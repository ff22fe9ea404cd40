import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import classes from './document.module.css';
import { PdfPage } from './PdfPage';
import { usePdf } from './use-pdf';

const ZOOMS = [1, 1.25, 1.5, 2, 3];
const WIDEST = 1000; // wider lines are no easier to read

/** All pages, one below the other, as wide as the screen or larger. */
export function PdfView({ bytes, title }: { bytes: ArrayBuffer; title: string }) {
  const { t } = useTranslation('records');
  const { document, problem } = usePdf(bytes);
  const { ref, width } = useElementSize<HTMLElement>();
  const [zoom, setZoom] = useState(0);

  if (problem !== null) {
    return (
      <Notice tone="warn" title={t(`document.${problem.reason}`)}>
        {t('document.downloadInstead')}
      </Notice>
    );
  }
  if (document === null) return <Loading />;
  const pages = document.numPages;
  return (
    <>
      <div className={classes.tools} role="group" aria-label={t('document.size')}>
        <span>{t('document.pages', { count: pages })}</span>
        <Button variant="default" size="xs" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {t('document.smaller')}
        </Button>
        <Button variant="default" size="xs" disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
          {t('document.larger')}
        </Button>
      </div>
      <section ref={ref} className={classes.pages} aria-label={title} tabIndex={0}>
        {width > 0 &&
          Array.from({ length: pages }, (_, index) => (
            <PdfPage key={index} document={document} number={index + 1} width={Math.min(width, WIDEST) * ZOOMS[zoom]!} />
          ))}
      </section>
    </>
  );
}
