import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from '../shared/api/query-client';
import { i18n } from '../shared/i18n/i18n';
import { theme } from '../shared/theme/theme';
import { ErrorBoundary } from './ErrorBoundary';
import { AppRoutes } from './AppRoutes';

/** Styles come from files alone (no variables or classes written at run time), so that the CSP stays strict. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={client}>
          <Suspense fallback={null}>
            <ErrorBoundary>
              <BrowserRouter>
                <AppRoutes />
              </BrowserRouter>
            </ErrorBoundary>
          </Suspense>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  );
}
