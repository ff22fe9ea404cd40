import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { i18n } from '../../shared/i18n/i18n';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import CardPage from './CardPage';
import type { Known } from './query';

const MINE = 'GET /patients/me/card';
const KNOWN = 'GET /patients/me/emergency-summary';
const SESSION = {
  'GET /sessions/current': { body: { role: 'patient', patientId: 'p1', displayName: 'Asha Devi', mustChangePassword: false } },
};
const CARD = { token: '7K3M 9QXT 0AB4 CDEF GHJK MNPQ RSTM', qr: 'data:image/svg+xml;base64,PHN2Zy8+', issuedAt: '2026-11-28T07:00:00Z' };
const OTHER = { ...CARD, token: 'ZZZZ 9QXT 0AB4 CDEF GHJK MNPQ RSTM' };
const NONE = { body: { card: null } };

const SAID: Known = {
  generalDetails: {
    bloodGroup: 'B+',
    emergencyContacts: [
      { name: 'Ravi Kumar', phone: '+91 98480 22338' },
      { name: 'Lata Rao', phone: '+91 98480 22339' },
    ],
  },
  essentials: { allergies: { status: 'LISTED', items: [{ substance: 'Penicillin' }] } },
};

function carried(card = CARD) {
  return { body: { card } };
}

async function face() {
  return within(await screen.findByRole('region', { name: 'Your card, as it is printed' }));
}

beforeEach(() => i18n.changeLanguage('en'));

test('shows that it is loading, and what went wrong', async () => {
  serve({ ...SESSION, [MINE]: problem(503, 'audit-unavailable') });
  renderAt(<CardPage />);
  expect(await screen.findByRole('status', { name: 'Loading' })).toBeVisible();
  expect(await screen.findByRole('alert')).toBeVisible();
});

test('before a desk has seen who it is, it says what to do', async () => {
  serve({ ...SESSION, [MINE]: problem(403, 'identity-unconfirmed') });
  renderAt(<CardPage />);
  expect(await screen.findByText('This opens when a desk has confirmed who you are')).toBeVisible();
});

test('who has no card takes one, and says so to nobody before', async () => {
  const calls = serve({ ...SESSION, [MINE]: NONE, 'POST /patients/me/card': { status: 201, ...carried() } });
  const { user } = renderAt(<CardPage />);
  await user.click(await screen.findByRole('button', { name: 'Make my card' }));
  expect((await face()).getByText(CARD.token)).toBeVisible();
  expect(screen.getByText('Here is your card. Print it and carry it with you.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Emergency card' })).toHaveFocus();
  expect(calls.filter(({ route }) => route === MINE)).toHaveLength(1);
});

test('the card has the name, the code and the letters, and nothing else unasked', async () => {
  const calls = serve({ ...SESSION, [MINE]: carried(), [KNOWN]: { body: SAID } });
  renderAt(<CardPage />);
  const card = await face();
  expect(card.getByText('Asha Devi')).toBeVisible();
  expect(card.getByText(CARD.token)).toBeVisible();
  expect(card.getByRole('img', { name: 'The card’s QR code' })).toHaveAttribute('src', CARD.qr);
  expect(card.queryByText(/B\+|Penicillin|Ravi/)).toBeNull();
  expect(screen.getAllByRole('checkbox').every((box) => !(box as HTMLInputElement).checked)).toBe(true);
  expect(calls.some(({ route }) => route === KNOWN)).toBe(false);
});

test('what is chosen stands on the card, and goes again with the choice', async () => {
  serve({ ...SESSION, [MINE]: carried(), [KNOWN]: { body: SAID } });
  const { user } = renderAt(<CardPage />);
  const card = await face();
  await user.click(screen.getByRole('checkbox', { name: 'Blood group' }));
  expect(await card.findByText('B+')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Allergies' }));
  expect(card.getByText('Penicillin')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Whom to call' }));
  expect(card.getByText(/Ravi Kumar/)).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which of them' }), 'Lata Rao, +91 98480 22339');
  expect(card.getByText('+91 98480 22339')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Blood group' }));
  expect(card.queryByText('B+')).toBeNull();
});

test('what is not stated is not printed, and it says so', async () => {
  const nothing: Known = { generalDetails: null, essentials: { allergies: { status: 'NOT_STATED', items: [] } } };
  serve({ ...SESSION, [MINE]: carried(), [KNOWN]: { body: nothing } });
  const { user } = renderAt(<CardPage />);
  await user.click(await screen.findByRole('checkbox', { name: 'Allergies' }));
  expect(await screen.findByRole('checkbox', { name: 'Allergies', description: /nothing is printed/ })).toBeChecked();
  expect((await face()).queryByText(/Allergies/)).toBeNull();
});

test('nothing is printed while what was chosen is not known yet', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  serve({ ...SESSION, [MINE]: carried(), [KNOWN]: problem(503, 'not-ready') });
  const { user } = renderAt(<CardPage />);
  await user.click(await screen.findByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('checkbox', { name: 'Allergies' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('not ready yet');
  expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled();
});

test('a card is replaced with a second press, by a new one', async () => {
  const calls = serve({ ...SESSION, [MINE]: carried(), 'POST /patients/me/card': { status: 201, ...carried(OTHER) } });
  const { user } = renderAt(<CardPage />);
  await user.click(await screen.findByRole('button', { name: 'Replace the card' }));
  expect(screen.getByText(/becomes invalid at once/)).toBeVisible();
  expect(calls.some(({ route }) => route === 'POST /patients/me/card')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Replace the card' }));
  expect(await screen.findByText(OTHER.token)).toBeVisible();
  expect(screen.queryByText(CARD.token)).toBeNull();
  expect(screen.getByText(/the one before finds nobody/i)).toBeVisible();
});

test('a card is withdrawn with a second press, or kept', async () => {
  const calls = serve({ ...SESSION, [MINE]: carried(), 'DELETE /patients/me/card': { status: 204 } });
  const { user } = renderAt(<CardPage />);
  await user.click(await screen.findByRole('button', { name: 'Withdraw the card' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(calls.some(({ route }) => route.startsWith('DELETE'))).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Withdraw the card' }));
  await user.click(screen.getByRole('button', { name: 'Withdraw the card' }));
  expect(await screen.findByText('You have no card yet')).toBeVisible();
  expect(screen.queryByText(CARD.token)).toBeNull();
});

test('strangers read it, so that it speaks English beside the own language', async () => {
  await i18n.changeLanguage('te');
  await i18n.loadNamespaces('patient');
  serve({ ...SESSION, [MINE]: carried(), [KNOWN]: { body: SAID } });
  const { user } = renderAt(<CardPage />);
  const card = within(await screen.findByRole('region', { name: 'మీ కార్డు, ముద్రణలో ఉండే విధంగా' }));
  expect(card.getByText(/^Hospitals: scan or type this/)).toHaveAttribute('lang', 'en');
  await user.click(screen.getByRole('checkbox', { name: 'అలెర్జీలు' }));
  expect(await card.findByText(/Allergies · అలెర్జీలు \(\d{4}-\d\d-\d\d\)/)).toHaveTextContent('Penicillin');
});
