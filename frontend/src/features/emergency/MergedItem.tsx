import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Assess } from '../../shared/records/Assess';
import { wordsOf } from '../../shared/records/essentials';
import { Verdicts, VerdictTags } from '../../shared/records/Verdicts';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import { Conflicts } from './Conflicts';
import classes from './emergency.module.css';
import type { Mention, MergedAllergy, MergedFinding, MergedMedication, MergedTestResult } from './query';
import { RecordLine } from './RecordLine';
import { Trend } from './Trend';

type Props = { patientId: string; item: MergedAllergy | MergedMedication | MergedFinding | MergedTestResult };

/** One item on one line with the date of its newest source, what contradicts it, and on demand every sentence that states it. */
export function MergedItem({ patientId, item }: Props) {
  const { t } = useTranslation(['desk', 'records']);
  const format = useFormat();
  const { name, detail } = wordsOf(item);
  const generic = 'normalized' in item && item.normalized ? item.normalized : null;
  const [newest] = item.mentions;
  return (
    <li>
      <details className={classes.sources}>
        <summary>
          <span className={classes.item}>
            <strong>{name}</strong> {detail}
            {generic && generic.toLowerCase() !== name.toLowerCase() && <span className={classes.dim}> ({generic})</span>}{' '}
            <SelfStated reaction={'substance' in item ? detail : null} mentions={item.mentions} /> {newest?.scanned && <Tag tone="warn">{t('records:pages.fromScan')}</Tag>} <VerdictTags assessments={item.assessments} />
          </span>
          {newest && (
            <time dateTime={newest.recordedOn} className={classes.when}>
              {format.date(newest.recordedOn)}
            </time>
          )}
          <VisuallyHidden>{t('emergency.sources', { count: item.mentions.length })}</VisuallyHidden>
        </summary>
        {'value' in item && <Trend name={name} mentions={item.mentions} />}
        <ul>
          {item.mentions.map((mention) => (
            <Source key={`${mention.recordId} ${mention.itemId}`} patientId={patientId} mention={mention} />
          ))}
        </ul>
      </details>
      <Conflicts conflicts={item.conflicts} />
    </li>
  );
}

type SelfStatedProps = { reaction: string | null; mentions: Mention[] };

/**
 * In words, because a colour alone tells nobody who says so. Where the patient tells more of a reaction than the record, that
 * stands here, too; other doses are a conflict.
 */
function SelfStated({ reaction, mentions }: SelfStatedProps) {
  const { t } = useTranslation('desk');
  const own = mentions.filter(({ selfStated }) => selfStated);
  if (own.length === 0) return null;
  const told = own.map(({ detail }) => detail ?? '').filter((detail) => detail.toLowerCase() !== reaction?.toLowerCase());
  return (
    <>
      <Tag>{t(own.length === mentions.length ? 'emergency.selfStated' : 'emergency.selfStatedToo')}</Tag>{' '}
      {reaction !== null && told.filter(Boolean).join('; ')}
    </>
  );
}

function Source({ patientId, mention }: { patientId: string; mention: Mention }) {
  const { t } = useTranslation(['records', 'desk']);
  const words = [mention.name, mention.detail].filter(Boolean).join(' ');
  return (
    <li>
      <p className={classes.when}>
        <RecordLine patientId={patientId} record={mention} />
      </p>
      <p>
        {words}
        {mention.since && ` (${t('desk:emergency.since', { since: mention.since })})`}
      </p>
      {mention.source && (
        <blockquote className={classes.quote}>
          <cite>{t('source', { page: mention.source.page })}</cite> {mention.source.text}
          {mention.scanned && <small>{t('pages.readFromPicture')}</small>}
        </blockquote>
      )}
      <Verdicts assessments={mention.assessments} />
      {mention.itemId && mention.title !== null && (
        <Assess patient={patientId} recordId={mention.recordId} itemId={mention.itemId} item={words} />
      )}
    </li>
  );
}
