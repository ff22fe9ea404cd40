import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { Page } from '../../shared/ui/Page';
import classes from './home.module.css';

const PARTS = ['why', 'how', 'who', 'limits'] as const;

export default function AboutPage() {
  const { t } = useTranslation('home');
  return (
    <Page title={t('about.title')} lead={t('about.lead')} width="text">
      <Card>
        <div className={classes.text}>
          {PARTS.map((part) => (
            <section key={part}>
              <h2>{t(`about.${part}`)}</h2>
              <p>{t(`about.${part}Text`)}</p>
            </section>
          ))}
        </div>
      </Card>
    </Page>
  );
}
