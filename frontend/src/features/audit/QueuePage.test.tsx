import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import type { QueueItem } from './queue-query';
import QueuePage from './QueuePage';

const QUEUE = 'GET /audit/queue?limit=50';
const AT = '2026-11-22T07:00:00Z';
const LAKE = { hospitalId: 'H-1', name: 'Lake Hospital' };
const EMERGENCY: QueueItem = {
  itemId: 'emergency/p1',
  kind: 'EMERGENCY',
  at: AT,
  patientId: 'p1',
  hospital: LAKE,
  person: 'dr-mehta',
  until: '2026-11-23T07:00:00Z',
  reasonKind: 'UNCONSCIOUS',
  reason: 'Found in the street',
  opened: [{ recordId: 'r1', at: AT, reason: 'Which drugs were given' }],
};
const MISMATCH: QueueItem = {
  itemId: 'mismatch/p2',
  kind: 'IDENTITY_MISMATCH',
  at: AT,
  patientId: 'p2',
  hospital: LAKE,
  person: 'a2',
  reason: 'Another face on the card',
};

function page(...items: QueueItem[]) {
  return { body: { items, nextCursor: null } };
}

test('shows that it is loading, and what went wrong', async () => {
  serve({ [QUEUE]: problem(503, 'not-ready') });
  renderAt(<QueuePage />);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  expect(await screen.findByRole('alert')).toHaveTextContent('not ready yet');
});

test('says so where nothing waits', async () => {
  serve({ [QUEUE]: page() });
  renderAt(<QueuePage />);
  expect(await screen.findByText('Nothing waits for you')).toBeVisible();
});

test('an auditor for whom nobody vouched is led to the token', async () => {
  serve({ [QUEUE]: problem(404, 'not-found') });
  renderAt(<QueuePage />);
  expect(await screen.findByRole('link', { name: 'Enter the token' })).toHaveAttribute('href', '/audit/approvals');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an emergency is judged with a comment, and leaves the queue', async () => {
  const path = 'POST /audit/patients/p1/emergency-reviews';
  const calls = serve({ [QUEUE]: [page(EMERGENCY), page()], [path]: { status: 204 } });
  const { user } = renderAt(<QueuePage />);
  const entry = within(await screen.findByRole('article', { name: 'Lake Hospital' }));
  expect(entry.getByText('Found in the street')).toBeVisible();
  expect(entry.getByText('The patient was unconscious')).toBeVisible();
  expect(entry.getByText('dr-mehta')).toBeVisible();
  expect(entry.getByText('Restricted records opened').nextSibling).toHaveTextContent('Which drugs were given');
  await user.click(entry.getByRole('button', { name: 'Review' }));
  await user.click(entry.getByRole('button', { name: 'Close with this review' }));
  expect(entry.getByText('Please choose one of the two')).toBeVisible();
  expect(entry.getByRole('textbox', { name: 'Your comment' })).toBeInvalid();
  expect(calls.map(({ route }) => route)).not.toContain(path);
  await user.click(entry.getByRole('radio', { name: 'Not justified' }));
  await user.type(entry.getByRole('textbox'), 'Nobody was treated that day');
  await user.click(entry.getByRole('button', { name: 'Close with this review' }));
  expect(await screen.findByText('Nothing waits for you')).toBeVisible();
  expect(screen.getByText('Your review is recorded.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Work queue' })).toHaveFocus();
  expect(calls.find(({ route }) => route === path)!.body).toEqual({
    person: 'dr-mehta',
    until: '2026-11-23T07:00:00Z',
    justified: false,
    comment: 'Nobody was treated that day',
  });
});

test('an identity mismatch is judged by the account that lost the patient', async () => {
  const path = 'POST /audit/patients/p2/identity-mismatch-reviews';
  const calls = serve({ [QUEUE]: page(MISMATCH), [path]: { status: 204 } });
  const { user } = renderAt(<QueuePage />);
  await user.click(await screen.findByRole('button', { name: 'Review' }));
  await user.click(screen.getByRole('radio', { name: 'Justified' }));
  await user.type(screen.getByRole('textbox'), 'The hospital sent a copy');
  await user.click(screen.getByRole('button', { name: 'Close with this review' }));
  expect(await screen.findByText('Your review is recorded.')).toBeVisible();
  expect(calls.find(({ route }) => route === path)!.body).toEqual({
    account: 'a2',
    justified: true,
    comment: 'The hospital sent a copy',
  });
});

test('alarms say who and how often, and offer nothing to press', async () => {
  serve({
    [QUEUE]: page(
      { itemId: 'rate/dr-mehta', kind: 'UNUSUAL_RATE', at: AT, hospital: LAKE, person: 'dr-mehta', count: 6 },
      { itemId: 'rate/H-1', kind: 'UNUSUAL_RATE', at: AT, hospital: LAKE, person: null, count: 30 },
      { itemId: 'refused/ACTION/a9', kind: 'REFUSED_ACTIONS', at: AT, hospital: null, person: 'a9', count: 21 },
    ),
  });
  renderAt(<QueuePage />);
  const [person, hospital, refused] = await screen.findAllByRole('article');
  expect(person).toHaveTextContent('6 times within 24 hours: dr-mehta');
  expect(hospital).toHaveTextContent('This hospital broke the glass 30 times');
  expect(refused).toHaveTextContent('21 times within 24 hours what nobody of its role may: a9');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a hospital is approved, and more is shown when asked for', async () => {
  const hospital: QueueItem = { itemId: 'hospital/H-3', kind: 'HOSPITAL_APPROVAL', at: AT, subjectId: 'H-3', name: 'New Hospital' };
  const auditor: QueueItem = { ...hospital, itemId: 'auditor/a3', kind: 'AUDITOR_APPROVAL', subjectId: 'A-3', name: 'Uma Iyer' };
  const calls = serve({
    [QUEUE]: { body: { items: [hospital], nextCursor: 'c2' } },
    [`${QUEUE}&cursor=c2`]: page(auditor),
    'POST /approvals/H-3': { body: { approved: 'H-3' } },
  });
  const { user } = renderAt(<QueuePage />);
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('button', { name: 'Approve: Uma Iyer' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Approve: New Hospital' }));
  expect(await screen.findByText('H-3 is approved.')).toBeVisible();
  expect(calls.find(({ route }) => route === 'POST /approvals/H-3')!.body).toEqual({});
});

test('a patient who was let in again is judged, and whoever was brought back is approved', async () => {
  const path = 'POST /audit/patients/p5/lost-factors-reviews';
  const lost: QueueItem = { itemId: 'lost/p5', kind: 'LOST_FACTORS', at: AT, patientId: 'p5', hospital: LAKE, person: 'a5' };
  const back: QueueItem = { itemId: 'recovery/a6', kind: 'RECOVERY_APPROVAL', at: AT, subjectId: 'A-6', name: 'Uma Iyer' };
  const calls = serve({
    [QUEUE]: page(lost, back),
    [path]: { status: 204 },
    'POST /approvals/A-6': { body: { approved: 'A-6' } },
  });
  const { user } = renderAt(<QueuePage />);
  const [first, second] = await screen.findAllByRole('article');
  expect(first).toHaveTextContent('Ask the hospital how it made sure');
  expect(second).toHaveTextContent('Speak to the person before you approve');
  await user.click(screen.getByRole('button', { name: 'Review' }));
  await user.click(screen.getByRole('radio', { name: 'Not justified' }));
  await user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'Nobody there remembers her');
  await user.click(screen.getByRole('button', { name: 'Close with this review' }));
  expect(await screen.findByText('Your review is recorded.')).toBeVisible();
  expect(calls.find(({ route }) => route === path)!.body).toEqual({
    account: 'a5',
    justified: false,
    comment: 'Nobody there remembers her',
  });
  await user.click(screen.getByRole('button', { name: 'Approve: Uma Iyer' }));
  expect(await screen.findByText('A-6 is approved.')).toBeVisible();
});

test('a review that is begun has the focus, and one that is taken back gives it back', async () => {
  const mismatch: QueueItem = {
    itemId: 'mismatch/a1',
    kind: 'IDENTITY_MISMATCH',
    at: AT,
    patientId: 'p1',
    hospital: LAKE,
    person: 'a1',
    reason: 'Another face',
  };
  serve({ [QUEUE]: page(mismatch) });
  const { user } = renderAt(<QueuePage />);
  await user.click(await screen.findByRole('button', { name: 'Review' }));
  expect(screen.getByRole('form', { name: 'Review' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Review' })).toHaveFocus();
});
