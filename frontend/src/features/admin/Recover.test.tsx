import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import { Recover } from './Recover';

test('an auditor or a first user gets a new first password, once the id has its form', async () => {
  serve({
    'POST /auditors/A-4TZ0-8WFH/recovery': { body: { auditorId: 'A-4TZ0-8WFH', initialPassword: 'one-two' } },
    'POST /hospitals/H-7K3M-9QXT/recovery': problem(404, 'not-found'),
  });
  const { user } = renderAt(<Recover />);
  const id = screen.getByRole('textbox', { name: 'Hospital ID or auditor ID' });
  const submit = screen.getByRole('button', { name: 'Make a new first password' });
  await user.type(id, 'H-7K3M');
  expect(submit).toBeDisabled();
  await user.type(id, '-9QXT{Enter}');
  expect(await screen.findByRole('alert')).toBeVisible();
  await user.clear(id);
  await user.type(id, 'a-4tz0-8wfh{Enter}');
  expect(await screen.findByText('one-two')).toBeVisible();
  expect(screen.getByText('A-4TZ0-8WFH')).toBeVisible();
});
