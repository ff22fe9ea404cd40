import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import DetailsPage from './DetailsPage';

const STORED = { body: { fullName: 'Asha Kulkarni', emergencyContacts: [] } };

test('saves what is stated, leaves out what is not, and says that it is saved', async () => {
  const calls = serve({ 'GET /patients/me/general-details': STORED, 'PUT /patients/me/general-details': { status: 204 } });
  const { user } = renderAt(<DetailsPage />);
  await user.type(await screen.findByRole('textbox', { name: 'Age' }), '58');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Blood Group' }), 'B+');
  await user.type(screen.getByRole('textbox', { name: 'Contact name' }), 'Ravi');
  await user.type(screen.getByRole('textbox', { name: 'Contact phone' }), '+91 98220 12345');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Saved at/)).toBeVisible();
  expect(calls.at(-1)!.body).toEqual({
    fullName: 'Asha Kulkarni',
    emergencyContacts: [{ name: 'Ravi', phone: '+91 98220 12345' }],
    dateOfBirth: null,
    age: 58,
    gender: null,
    heightCm: null,
    weightKg: null,
    bloodGroup: 'B+',
  });
});

test('shows a refusal of one contact at the contacts, and of a number at its field', async () => {
  const errors = [
    { field: 'weightKg', message: 'Between 0.2 and 650 kg' },
    { field: 'emergencyContacts.phone', message: 'A telephone number of 7 to 20 digits' },
  ];
  serve({
    'GET /patients/me/general-details': STORED,
    'PUT /patients/me/general-details': problem(400, 'invalid-field', { errors }),
  });
  const { user } = renderAt(<DetailsPage />);
  await user.type(await screen.findByRole('textbox', { name: 'Weight (kg)' }), '70');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('A telephone number of 7 to 20 digits')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Weight (kg)' })).toBeInvalid();
});

test('an age takes the place of a date of birth', async () => {
  serve({ 'GET /patients/me/general-details': { body: { ...STORED.body, dateOfBirth: '1968-04-02' } } });
  const { user } = renderAt(<DetailsPage />);
  await user.type(await screen.findByRole('textbox', { name: 'Age' }), '58');
  expect(screen.getByLabelText('Date of birth')).toHaveValue('');
});
