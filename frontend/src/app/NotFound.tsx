import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../shared/ui/Page';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('missing.title')} lead={t('missing.text')} width="text">
      <Link to="/">{t('action.home')}</Link>
    </Page>
  );
}
