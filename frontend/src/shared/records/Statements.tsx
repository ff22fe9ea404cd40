import { useTranslation } from 'react-i18next';
import type { Statement, Summary } from '../api/types';
import classes from './records.module.css';

/** Folded away: who doubts the narrative finds for each statement the sentences of the record that it rests on. */
export function Statements({ summary }: { summary: Summary }) {
  const { t } = useTranslation('records');
  if (!summary.statements?.length) return null;
  return (
    <details className={classes.support}>
      <summary>{t('support')}</summary>
      <ol>
        {summary.statements.map((statement, index) => (
          <li key={index}>
            {!isSaid(statement, summary) && <p>{statement.text}</p>}
            {statement.support.map(({ page, text }) => (
              <blockquote key={`${page} ${text}`} className={classes.source}>
                <cite>{t('page', { page })}</cite> {text}
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A sentence of the record is its own support, and the narrative as a whole stands above. */
function isSaid({ text, support }: Statement, { narrative }: Summary) {
  return text === narrative || (support.length === 1 && support[0]!.text === text);
}

/** Whose words they are, and why they are not a model's where one was to write them. */
export function Engine({ summary }: { summary: Summary }) {
  const { t } = useTranslation('records');
  const outcome = summary.check?.outcome;
  const words = summary.engine === 'PEGASUS' && !summary.faithful ? 'UNCHECKED' : summary.engine;
  return (
    <p className={classes.engine}>
      {t(`engine.${words}`)} {(outcome === 'REFUSED' || outcome === 'FAILED') && t(`engine.${outcome}`)}
    </p>
  );
}
