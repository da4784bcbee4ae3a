import { expect, test } from 'vitest';
import { weekdayNames } from '../../shared/times';
import { weekdayPlace } from './weekdays';

test.each([
  ['en', 0, 'Monday'],
  ['en', 6, 'Sunday'],
  ['ar', 5, 'السبت'],
  ['ar', 0, 'الاثنين'],
])('in %s day %i is %s', (language, day, name) => {
  expect(weekdayNames(language)[weekdayPlace(day, language)]?.long).toBe(name);
});
