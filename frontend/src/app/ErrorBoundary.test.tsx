import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import main from '../main.tsx?raw';
import { theme } from '../shared/theme/theme';
import { ErrorBoundary } from './ErrorBoundary';
import { QUIET } from './quiet';

function Broken(): never {
  throw new Error('Asha Rao is allergic to penicillin');
}

test('a screen that fails says so, and writes nothing of what it held to the console', async () => {
  const written = (['error', 'warn', 'log'] as const).map((level) => vi.spyOn(console, level).mockReturnValue());
  const place = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    createRoot(place, QUIET).render(
      <MantineProvider theme={theme} env="test">
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </MantineProvider>,
    );
  });
  expect(place).toHaveTextContent('This page stopped working');
  expect(written.flatMap((spy) => spy.mock.calls).join()).not.toContain('Asha Rao');
  expect(main).toContain('QUIET).render(');
  place.remove();
});
