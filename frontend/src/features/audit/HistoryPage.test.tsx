import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import HistoryPage from './HistoryPage';
import { HISTORY } from './samples';

const PATH = 'GET /audit/patients/p1/history?limit=200';

async function ask(answers: Parameters<typeof serve>[0]) {
  const calls = serve(answers);
  const { user } = renderAt(<HistoryPage />);
  await user.type(screen.getByRole('textbox', { name: 'Patient ID' }), ' p1 ');
  await user.click(screen.getByRole('button', { name: 'Show the history' }));
  return { calls, user };
}

async function shown() {
  const asked = await ask({ [PATH]: { body: { items: HISTORY, nextCursor: null } } });
  await screen.findByRole('table');
  return asked;
}

function row(name: RegExp) {
  return within(screen.getByRole('row', { name }));
}

test('nothing is asked for before it is told to, because the question is on record', async () => {
  const calls = serve({});
  renderAt(<HistoryPage />);
  expect(screen.getByRole('button', { name: 'Show the history' })).toBeDisabled();
  expect(calls).toEqual([]);
});

test('says what went wrong, and where nothing has happened', async () => {
  await ask({ [PATH]: problem(404, 'not-found') });
  expect(await screen.findByRole('alert')).toHaveTextContent('no access');
});

test('all pages are fetched once, and playing through them asks for nothing more', async () => {
  const { calls, user } = await ask({
    [PATH]: { body: { items: HISTORY.slice(0, 3), nextCursor: 'c2' } },
    [`${PATH}&cursor=c2`]: { body: { items: HISTORY.slice(3), nextCursor: null } },
  });
  expect(await screen.findByText('Event 5 of 5', { exact: false })).toBeVisible();
  for (const name of ['First', 'Next', 'Next', 'Previous', 'Last']) {
    await user.click(screen.getByRole('button', { name: new RegExp(name) }));
  }
  expect(calls).toHaveLength(2);
});

test('events are in words, with who did it and why', async () => {
  await shown();
  const events = within(screen.getByRole('list', { name: 'Timeline' })).getAllByRole('listitem');
  expect(events[1]).toHaveTextContent('Identity confirmed');
  expect(events[1]).toHaveTextContent('Hospital staff · Lake Hospital');
  expect(events[1]).toHaveTextContent('Passport');
  expect(events[3]).toHaveTextContent('The patient');
  expect(events[4]).toHaveTextContent('It belongs to another patient');
  expect(within(events[4]!).getByText('Another Asha')).toBeVisible();
});

test('at first both sides are now', async () => {
  await shown();
  expect(row(/^Document/).getByRole('cell', { name: /Unchanged/ })).toBeVisible();
  expect(screen.queryByText(/since$/)).toBeNull();
});

test('the buttons step through, the position is said, and differences are marked in words', async () => {
  const { user } = await shown();
  await user.click(screen.getByRole('button', { name: /Previous/ }));
  expect(screen.getByText(/^Event 4 of 5: Access allowed/)).toHaveAttribute('role', 'status');
  const [then, now, mark] = row(/^Document/).getAllByRole('cell');
  expect(then).toHaveTextContent('Being read');
  expect(now).toHaveTextContent('Destroyed: unreadable for ever');
  expect(mark).toHaveTextContent('Changed since');
  expect(row(/^Consent/).getAllByRole('cell')[0]).toHaveTextContent('In forceCovers: Lab report and 1 named document');
  expect(row(/^Consent/).getAllByRole('cell')[1]).toHaveTextContent('Run out');
  expect(row(/^Consent/).getByText('Ended since')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /First/ }));
  expect(row(/^Document/).getByText('New since')).toBeVisible();
  expect(row(/^Identity/).getByText('Changed since')).toBeVisible();
  expect(screen.getByRole('button', { name: /First/ })).toBeDisabled();
});

test('the slider has the events as its values, and says the one that is reached', async () => {
  await shown();
  const slider = screen.getByRole('slider', { name: 'Event' });
  expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Event 5 of 5: Document withdrawn, /));
  fireEvent.change(slider, { target: { value: '2' } });
  expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Event 2 of 5: Identity confirmed, /));
  fireEvent.change(slider, { target: { value: '0' } });
  expect(screen.getByText('Event 0 of 5')).toBeVisible();
  expect(row(/^Record/).getByText('New since')).toBeVisible();
});

test('an event is chosen in the timeline, which says which one it is', async () => {
  const { user } = await shown();
  await user.click(screen.getByRole('button', { name: 'Document uploaded' }));
  expect(screen.getByRole('button', { name: 'Document uploaded' })).toHaveAttribute('aria-current', 'step');
  expect(screen.getByText(/^Event 3 of 5/)).toBeVisible();
});

test('as of a moment between two events, what had run out by then has run out', async () => {
  await shown();
  const moment = new Date('2026-11-23T12:00:00Z');
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  fireEvent.change(screen.getByLabelText('As of a moment'), { target: { value: local } });
  expect(screen.getByText(/^Event 4 of 5/)).toBeVisible();
  expect(screen.queryByRole('row', { name: /^Consent/ })).toBeNull();
});

test('what is the same can be left out', async () => {
  const { user } = await shown();
  await user.click(screen.getByRole('button', { name: /Previous/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Only differences' }));
  expect(screen.queryByRole('row', { name: /^Identity/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: /Last/ }));
  expect(screen.getByText('Nothing has changed since')).toBeVisible();
});

test('a patient is found by the Aadhaar number, which stands in no address', async () => {
  const calls = serve({
    'POST /audit/patient-lookups': [problem(404, 'not-found'), { body: { patientId: 'p1' } }],
    [PATH]: { body: { items: HISTORY, nextCursor: null } },
  });
  const { user } = renderAt(<HistoryPage />);
  await user.click(screen.getByText('Only the Aadhaar number is known'));
  const number = screen.getByRole('textbox', { name: 'Aadhaar Number' });
  await user.type(number, '2345{Enter}');
  expect(calls).toEqual([]);
  await user.type(number, '67890124{Enter}');
  expect(await screen.findByText('No patient with this number')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Find the patient' }));
  expect(await screen.findByText('Found: the patient ID stands above.')).toBeVisible();
  expect(number).toHaveValue('');
  expect(calls.at(-1)).toMatchObject({
    route: 'POST /audit/patient-lookups',
    body: { aadhaarNumber: '234567890124' },
  });
  await user.click(screen.getByRole('button', { name: 'Show the history' }));
  expect(await screen.findByRole('table')).toBeVisible();
});
