import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fineprint } from '../../shared/ui/Form';
import { Loaded } from '../../shared/ui/Loaded';
import { platformQuery } from './platform-query';
import { SideCard } from './SideCard';

export function PlatformPart() {
  const { t } = useTranslation('admin');
  const platform = useQuery(platformQuery);
  return (
    <Loaded query={platform} skeletonRows={4}>
      {({ position, sides }) => (
        <>
          {sides.map((side) => (
            <SideCard key={side.side} of={side} head={position} />
          ))}
          <Fineprint>
            {t('platform.position', { count: position })} {t('platform.refreshed')}
          </Fineprint>
        </>
      )}
    </Loaded>
  );
}
