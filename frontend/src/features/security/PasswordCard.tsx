import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../shared/ui/Card';

export function PasswordCard() {
  const { t } = useTranslation('security');
  return (
    <Card title={t('password.title')}>
      <Button component={Link} to="/password" variant="default">
        {t('password.change')}
      </Button>
    </Card>
  );
}
