import { expect, test } from 'vitest';
import { directionOf, preferred } from './language';

const ALL = ['en', 'ar', 'ur'];

test.each([
  ['what was chosen before', 'ur', ['ar'], 'ur'],
  ['what the browser asks for first', null, ['fr', 'ar-EG', 'en'], 'ar'],
  ['the clinic’s first for whoever asks for none of them', null, ['fr'], 'en'],
  ['what there is, not what was once', 'de', ['ar'], 'ar'],
])('%s', (_, kept, asked, wanted) => {
  expect(preferred(ALL, kept, asked)).toBe(wanted);
});

test('Arabic and Urdu run from right to left', () => {
  expect(ALL.map(directionOf)).toEqual(['ltr', 'rtl', 'rtl']);
});
