import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { Page } from '../../shared/ui/Page';
import classes from './home.module.css';

const PARTS = ['patients', 'hospitals', 'emergency'] as const;

export default function ContactPage() {
  const { t } = useTranslation('home');
  return (
    <Page title={t('contact.title')} lead={t('contact.lead')} width="text">
      <Card>
        <div className={classes.text}>
          {PARTS.map((part) => (
            <section key={part}>
              <h2>{t(`contact.${part}`)}</h2>
              <p>{t(`contact.${part}Text`)}</p>
            </section>
          ))}
        </div>
      </Card>
    </Page>
  );
}
