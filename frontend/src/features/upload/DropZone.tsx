import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './upload.module.css';

/** Drag and drop, and beside it an ordinary file button for keyboard and phone. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('desk');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  function choose() {
    onFiles([...(input.current?.files ?? [])]);
    if (input.current) input.current.value = ''; // so that the same file can be chosen again
  }

  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <strong>{t('upload.drop')}</strong>
      <span>{t('upload.or')}</span>
      <label className={classes.choose}>
        {t('upload.choose')}
        <input ref={input} type="file" multiple accept=".pdf,.txt,application/pdf,text/plain" onChange={choose} />
      </label>
    </div>
  );
}
