import { expect, test } from 'vitest';
import { EMERGENCY_REASONS, IDENTITY_DOCUMENTS, WITHDRAWAL_REASONS } from '../../shared/api/types';
import { i18n } from '../../shared/i18n/i18n';
import { ABOUTS } from './history-query';

const golden = import.meta.glob('../../../../shared-kernel/src/test/resources/golden/*.json', { query: '?raw' });
const kernel = '../../../../shared-kernel/src/main/java/org/jeevan/api';
const sources = import.meta.glob(
  [
    '../../../../shared-kernel/src/main/java/org/jeevan/api/audit/Fact.java',
    '../../../../shared-kernel/src/main/java/org/jeevan/api/summary/UnreadableReason.java',
    '../../../../shared-kernel/src/main/java/org/jeevan/api/access/Access.java',
    '../../../../shared-kernel/src/main/java/org/jeevan/api/identity/Actor.java',
  ],
  { query: '?raw', import: 'default', eager: true },
) as Record<string, string>;

/** Hospitals' and accounts' own events stand in nobody's history, nor do accesses and refusals. */
const IN_NO_HISTORY = /^(hospital|account)\.|^access\.(recorded|refusals-recorded|session)$/;

const events = Object.keys(golden)
  .map((path) => /([a-z.-]+)-\d+\.json$/.exec(path)![1]!)
  .filter((name) => !IN_NO_HISTORY.test(name));

function enumOf(file: string, name: string) {
  const body = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(sources[`${kernel}/${file}`]!.replace(/\/\*[^]*?\*\/|\{@[^}]*\}/g, ''))!;
  return body[1]!.match(/[A-Z_]+/g)!;
}

function missing(keys: string[]) {
  return keys.filter((key) => !i18n.exists(key));
}

test('every event that can stand in a history has a name in words', () => {
  expect(new Set(events).size).toBeGreaterThan(25);
  expect(missing(events.map((name) => `audit:event.${name}`))).toEqual([]);
});

test('every actor, every thing and every state of it has one, too', () => {
  expect(missing(enumOf('identity/Actor.java', 'Role').map((role) => `audit:role.${role}`))).toEqual([]);
  const abouts = enumOf('audit/Fact.java', 'About');
  expect(abouts).toEqual([...ABOUTS]);
  expect(missing(abouts.map((about) => `audit:fact.about.${about}`))).toEqual([]);
  const states = [...enumOf('audit/Fact.java', 'State'), 'EXPIRED'];
  expect(missing(states.map((state) => `audit:fact.state.${state}`))).toEqual([]);
});

test('every reason and every document has one, too', () => {
  const reasons = enumOf('summary/UnreadableReason.java', 'UnreadableReason').map((code) => `records:reason.${code}`);
  const withdrawals = WITHDRAWAL_REASONS.map((code) => `audit:withdrawal.${code}`);
  const documents = IDENTITY_DOCUMENTS.map((code) => `desk:identity.${code}`);
  const emergencies = EMERGENCY_REASONS.map((code) => `audit:queue.reason.${code}`);
  expect(missing([...reasons, ...withdrawals, ...documents, ...emergencies])).toEqual([]);
});

test('every look and every right has one, too', () => {
  const views = enumOf('access/Access.java', 'View').filter((view) => view !== 'AUDIT_QUEUE');
  const rights = enumOf('access/Access.java', 'Right');
  expect(missing(views.map((view) => `audit:accesses.view.${view}`))).toEqual([]);
  expect(missing(rights.map((right) => `audit:accesses.right.${right}`))).toEqual([]);
});
