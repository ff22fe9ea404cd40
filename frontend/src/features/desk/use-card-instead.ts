import { useTranslation } from 'react-i18next';
import type { Alternative } from '../../shared/forms/AadhaarInput';
import { cardState, isCard } from './card-token';

/** An emergency card in the number's place: a letter is no mistake then, it says that a card is coming. */
export function useCardInstead(): Alternative {
  const { t } = useTranslation('desk');
  return {
    hint: t('lookup.or.hint'),
    is: isCard,
    say: (typed) => {
      const state = cardState(typed);
      return {
        description: t(state === 'valid' ? 'lookup.or.cardValid' : 'lookup.or.card'),
        error: state === 'wrong' ? t('lookup.or.cardWrong') : undefined,
      };
    },
  };
}
