import { expect, test } from 'vitest';
import { chartOptions } from './options';
import { dayLabel, namedCounts } from './shapes';

test('counts stand by size, with what they are called', () => {
  expect(namedCounts({ a: 1, b: 3 }, (code) => code.toUpperCase())).toEqual([
    { code: 'b', label: 'B', value: 3 },
    { code: 'a', label: 'A', value: 1 },
  ]);
});

test('a day below a bar is short', () => {
  expect(dayLabel('2026-12-01', 'en')).toBe('Dec 1');
});

test('charts run from right to left where the language does', () => {
  const asked = {
    labels: ['one'],
    series: [{ name: 'seats', values: [1] }],
    isStacked: true,
    isLying: false,
    colours: ['#000'],
    font: 'serif',
    text: '#111',
    line: '#222',
    isStill: true,
  };
  const from = (isRightToLeft: boolean) => chartOptions({ ...asked, isRightToLeft });
  expect(from(true)).toMatchObject({
    animation: false,
    xAxis: { inverse: true },
    yAxis: { position: 'right' },
  });
  expect(chartOptions({ ...asked, isLying: true, isRightToLeft: true })).toMatchObject({
    xAxis: { type: 'value', inverse: true },
    yAxis: { type: 'category', inverse: true, position: 'right' },
  });
  expect(from(false)).toMatchObject({ xAxis: { inverse: false }, yAxis: { position: 'left' } });
});
