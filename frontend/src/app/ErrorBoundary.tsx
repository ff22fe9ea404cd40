import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/Page';

type Props = { children: ReactNode };

/** The last resort: a screen that failed to load or to draw. Reports nothing, because errors may carry patient data. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <Page title={t('crash.title')} lead={t('crash.text')} width="text">
      <Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>
    </Page>
  );
}
