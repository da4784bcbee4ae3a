import { firstWeekday } from '../../shared/times';

/** Where a weekday (0 is Monday) stands in the language's week. */
export function weekdayPlace(day: number, language: string): number {
  return (day - firstWeekday(language) + 8) % 7;
}
