import { expect, test } from 'vitest';
import type { AccessView } from './query';
import { visitsOf } from './visits';

function look(at: string, changed: Partial<AccessView> = {}): AccessView {
  return {
    at: `2026-11-22T${at}:00Z`,
    role: 'STAFF',
    person: 'dr-mehta',
    hospitalId: 'H-7K3M-9QXT',
    hospitalName: 'Sanjeevani',
    view: 'RECORD',
    recordId: 'r1',
    right: 'EMERGENCY',
    reason: null,
    count: 1,
    ...changed,
  };
}

test('looks of one person by one right become one visit, with each reason once', () => {
  const visits = visitsOf([
    look('10:09'),
    look('10:08', { recordId: 'r2', count: 2 }),
    look('10:08', { view: 'RESTRICTED_OPENED', reason: 'Which drugs' }),
    look('10:08', { view: 'RESTRICTED_OPENED', reason: 'Which drugs' }),
    look('10:07', { view: 'EMERGENCY_STARTED', reason: 'Road accident' }),
  ]);
  expect(visits).toHaveLength(1);
  expect(visits[0]).toMatchObject({
    reasons: ['Which drugs', 'Road accident'],
    looks: [
      { view: 'RECORD', count: 3 },
      { view: 'RESTRICTED_OPENED', count: 2 },
      { view: 'EMERGENCY_STARTED', count: 1 },
    ],
  });
});

test('another person, another right and a long pause begin another visit', () => {
  expect(
    visitsOf([look('13:00'), look('10:09'), look('10:08', { person: 'dr-iyer' }), look('10:07', { right: 'LOOK_UP' })]),
  ).toHaveLength(4);
});
