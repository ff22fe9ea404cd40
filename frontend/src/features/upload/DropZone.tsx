import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './upload.module.css';

/** Drag and drop, and beside it an ordinary file button for keyboard and phone. */
export function DropZone({ onFiles, single }: { onFiles: (files: File[]) => void; single?: boolean }) {
  const { t } = useTranslation('desk');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  function take(files: Iterable<File>) {
    onFiles(single ? [...files].slice(0, 1) : [...files]);
  }

  function choose() {
    take(input.current?.files ?? []);
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
      <strong>{t(single ? 'upload.dropOne' : 'upload.drop')}</strong>
      <span>{t(single ? 'upload.orOne' : 'upload.or')}</span>
      <label className={classes.choose}>
        {t(single ? 'upload.chooseOne' : 'upload.choose')}
        <input ref={input} type="file" multiple={!single} accept=".pdf,.txt,application/pdf,text/plain" onChange={choose} />
      </label>
    </div>
  );
}
