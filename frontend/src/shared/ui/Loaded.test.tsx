import { useQuery } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { request } from '../api/request';
import { renderAt } from '../testing/render';
import { problem, serve } from '../testing/server';
import { Loaded } from './Loaded';

const ROUTE = 'GET /patients/me/erasure';

function Screen() {
  const query = useQuery({ queryKey: ['held'], queryFn: () => request({ to: ROUTE }) });
  return <Loaded query={query}>{({ held }) => <p>{held ? 'kept' : 'free'}</p>}</Loaded>;
}

test('says that it loads, what went wrong, and what was found', async () => {
  serve({ [ROUTE]: [problem(500, 'internal'), { body: { due: null, requestedAt: null, held: true } }] });
  const { user } = renderAt(<Screen />);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('kept')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what could not be brought up to date is still shown, and said to be old', async () => {
  const now = { body: { due: null, requestedAt: null, held: true } };
  serve({ [ROUTE]: [now, problem(500, 'internal'), now] });
  const { client, user } = renderAt(<Screen />);
  expect(await screen.findByText('kept')).toBeVisible();
  await act(() => client.invalidateQueries({ queryKey: ['held'] }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByText('kept')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('kept')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
