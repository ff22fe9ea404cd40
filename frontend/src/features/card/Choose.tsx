import { Checkbox, Fieldset, NativeSelect } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../shared/ui/Loaded';
import { Fineprint } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './card.module.css';
import type { Choices, Face } from './face';
import type { Known } from './query';

type Props = { choices: Choices; onChoose: (choices: Choices) => void; face: Face; known: UseQueryResult<Known> };

/** What is printed in clear: the patient's choice each time. What is known is asked for with the first one. */
export function Choose({ choices, onChoose, face, known }: Props) {
  const { t } = useTranslation('patient');
  const contacts = known.data?.generalDetails?.emergencyContacts ?? [];

  function missing(chosen: boolean, printed: unknown) {
    return chosen && known.data && printed === undefined ? t('card.notStated') : undefined;
  }

  return (
    <Fieldset legend={t('card.beside')} className={classes.choices}>
      <Fineprint>{t('card.besideHint')}</Fineprint>
      {(['bloodGroup', 'allergies'] as const).map((what) => (
        <Checkbox
          key={what}
          label={t(`card.${what}`)}
          description={missing(choices[what], face[what])}
          checked={choices[what]}
          onChange={(event) => onChoose({ ...choices, [what]: event.currentTarget.checked })}
        />
      ))}
      <Checkbox
        label={t('card.contact')}
        description={missing(choices.contact !== null, face.contact)}
        checked={choices.contact !== null}
        onChange={(event) => onChoose({ ...choices, contact: event.currentTarget.checked ? 0 : null })}
      />
      {choices.contact !== null && contacts.length > 1 && (
        <NativeSelect
          label={t('card.whichContact')}
          value={choices.contact}
          onChange={(event) => onChoose({ ...choices, contact: Number(event.currentTarget.value) })}
        >
          {contacts.map(({ name, phone }, index) => (
            <option key={`${name} ${phone}`} value={index}>
              {name}, {phone}
            </option>
          ))}
        </NativeSelect>
      )}
      {known.isLoading && <Loading rows={1} />}
      {known.isError && <ProblemAlert error={known.error} onRetry={() => void known.refetch()} />}
      <Fineprint>{t('card.asOf')}</Fineprint>
    </Fieldset>
  );
}
