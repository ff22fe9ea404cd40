import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { allHospitalsQuery } from './lists-query';
import { Member } from './Member';
import { Roll } from './Roll';

export function Hospitals() {
  const { t } = useTranslation('admin');
  const hospitals = useInfiniteQuery(allHospitalsQuery);
  return (
    <Roll
      title={t('hospital.list')}
      empty={{ title: t('hospital.empty'), text: t('hospital.emptyText') }}
      query={hospitals}
    >
      {({ hospitalId, name, address, status }, onDone) => (
        <Member key={hospitalId} kind="hospital" id={hospitalId} name={name} detail={address} status={status} onDone={onDone} />
      )}
    </Roll>
  );
}
