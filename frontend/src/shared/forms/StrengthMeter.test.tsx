import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../testing/render';
import { problem, serve } from '../testing/server';
import { StrengthMeter } from './StrengthMeter';

const CHECK = 'POST /password-checks';

function Choosing() {
  const [password, setPassword] = useState('');
  return (
    <>
      <input aria-label="Choose" value={password} onChange={(event) => setPassword(event.target.value)} />
      <StrengthMeter password={password} known={{ fullName: 'Asha Rao' }} />
    </>
  );
}

async function choose(answer: Parameters<typeof serve>[0][string], typed: string) {
  const calls = serve({ [CHECK]: answer });
  const { user } = renderAt(<Choosing />);
  await user.type(screen.getByRole('textbox', { name: 'Choose' }), typed);
  return { calls, user };
}

test('says what the server says, which knows who is choosing', async () => {
  const { calls } = await choose({ body: { accepted: true, strength: 4 } }, 'river lamp 7');
  expect(await screen.findByText('Strength: strong')).toBeVisible();
  expect(calls.at(-1)!.body).toEqual({ password: 'river lamp 7', fullName: 'Asha Rao' });
});

test('says that it will not be taken where the server would not take it, and nothing of what was typed before', async () => {
  const { user } = await choose({ body: { accepted: false, strength: 0 } }, 'football12');
  expect(await screen.findByText(/will not be taken/)).toBeVisible();
  serve({ [CHECK]: { body: { accepted: true, strength: 2 } } });
  await user.type(screen.getByRole('textbox', { name: 'Choose' }), 'x');
  await waitFor(() => expect(screen.queryByText(/will not be taken/)).toBeNull());
  expect(await screen.findByText('Strength: fair')).toBeVisible();
});

test('asks nothing of what is too short, and says nothing where no answer comes', async () => {
  const { calls, user } = await choose(problem(429, 'too-many-attempts'), 'short');
  await new Promise((done) => setTimeout(done, 500));
  expect(calls).toHaveLength(0);
  await user.type(screen.getByRole('textbox', { name: 'Choose' }), ' no more');
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
