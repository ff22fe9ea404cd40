import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RECORD_KINDS, type RecordKind } from '../../shared/api/types';
import { isAtFields } from '../../shared/forms/refusals';
import { fieldText } from '../../shared/ui/problem-text';
import { Row } from '../../shared/ui/Form';
import { today } from '../../shared/ui/format';
import classes from './upload.module.css';
import type { UploadItem } from './use-uploads';

type Props = { item: UploadItem; onChange: (changed: Partial<UploadItem>) => void };

export function isComplete({ title, recordedOn }: UploadItem) {
  return title.trim() !== '' && recordedOn !== '' && recordedOn <= today();
}

/** A change after a refusal is another request: it gets another Idempotency-Key. */
export function UploadFields({ item, onChange }: Props) {
  const { t } = useTranslation(['desk', 'records']);
  const { t: common } = useTranslation();

  function edit(changed: Partial<UploadItem>) {
    onChange(item.state.step === 'failed' ? { ...changed, idempotencyKey: crypto.randomUUID() } : changed);
  }

  function refusalOf(field: string) {
    if (item.state.step !== 'failed' || !isAtFields(item.state.problem, [field])) return undefined;
    const { problem } = item.state;
    return problem.fields.filter(({ name }) => name === field).map((error) => fieldText(error, problem, common))[0];
  }

  return (
    <>
      <Row>
        <TextInput
          className={classes.title}
          label={t('upload.titleField')}
          value={item.title}
          maxLength={200}
          error={item.title.trim() === '' ? common('invalid.required') : refusalOf('title')}
          onChange={(event) => edit({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('upload.kind')}
          value={item.kind}
          error={refusalOf('kind')}
          onChange={(event) => edit({ kind: event.currentTarget.value as RecordKind })}
        >
          {RECORD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`records:kind.${kind}`)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={t('upload.recordedOn')}
          type="date"
          max={today()}
          value={item.recordedOn}
          error={item.recordedOn > today() ? t('upload.future') : refusalOf('recordedOn')}
          onChange={(event) => edit({ recordedOn: event.currentTarget.value })}
        />
      </Row>
      <Checkbox
        mt="md"
        label={t('upload.restricted')}
        description={t('upload.restrictedHint')}
        checked={item.restricted}
        error={refusalOf('restricted')}
        onChange={(event) => edit({ restricted: event.currentTarget.checked })}
      />
    </>
  );
}
