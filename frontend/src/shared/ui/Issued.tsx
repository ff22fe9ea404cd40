import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from './Card';
import { Fineprint } from './Form';
import classes from './ui.module.css';

type Props = {
  label: string;
  id: string;
  password: string;
  /** What happens next, in a sentence. */
  next: string;
  onDone: () => void;
};

/** The only time that the initial password is seen: it is not stored in clear anywhere. */
export function Issued({ label, id, password, next, onDone }: Props) {
  const { t } = useTranslation('issued');
  return (
    <Card appears title={t('title')} tone="warn">
      <div role="status">
        <dl className={classes.issued}>
          <Secret name={label} value={id} />
          <Secret name={t('password')} value={password} />
        </dl>
      </div>
      <Fineprint>{next}</Fineprint>
      <Button mt="md" onClick={onDone}>
        {t('done')}
      </Button>
    </Card>
  );
}

function Secret({ name, value }: { name: string; value: string }) {
  const { t } = useTranslation('issued');
  const [copied, setCopied] = useState(false);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${t('copy')}: ${name}`}
          onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
      </dd>
    </div>
  );
}
