import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { JANUARY, MARCH, mention } from './samples';
import { Trend } from './Trend';
import { pointsOf } from './trend';

function measured(march: string, january: string) {
  return [mention(MARCH, 'HbA1c', march), mention(JANUARY, 'HbA1c', january)];
}

test('a result of several days is drawn, and stands in a table, oldest first', () => {
  const { container } = renderAt(<Trend name="HbA1c" mentions={measured('7.9 %', '8.4%')} />);
  const table = within(screen.getByRole('table', { name: 'HbA1c over time' }));
  expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual(['DateValue', '10 Jan 20268.4%', '9 Mar 20267.9 %']);
  expect(container.querySelector('polyline')).toHaveAttribute('points', '6,6 234,66');
});

test('a value that did not change is a level line', () => {
  const { container } = renderAt(<Trend name="Sodium" mentions={measured('138', '138')} />);
  expect(container.querySelector('polyline')).toHaveAttribute('points', '6,36 234,36');
});

test('numbers are read as they are written in India and elsewhere', () => {
  expect(pointsOf(measured('2,84,000', '284,000')).map(({ value }) => value)).toEqual([284000, 284000]);
});

test.each([
  ['another unit', '7.9 %', '63 mmol/mol'],
  ['no plain number', '130/80', '120/70'],
  ['a bound', '<0.5 mg/L', '0.7 mg/L'],
  ['a range', '4-6', '5'],
  ['words', 'normal', '38'],
])('half a line is no line: %s', (_, march, january) => {
  expect(pointsOf(measured(march, january))).toEqual([]);
});

test('a value that the record calls an earlier one is no point, and hides no line', () => {
  const earlier = mention(MARCH, 'HbA1c', 'from 9.9 %');
  expect(pointsOf([...measured('7.9 %', '8.4 %'), earlier]).map(({ value }) => value)).toEqual([8.4, 7.9]);
});

test('one day makes no line', () => {
  expect(pointsOf([mention(MARCH, 'K', '3.3'), mention({ ...MARCH, recordId: 'r9' }, 'K', '5.4')])).toEqual([]);
});
