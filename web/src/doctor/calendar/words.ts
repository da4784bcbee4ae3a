import type { TFunction } from 'i18next';
import { isolated, timeOf } from '../../shared/times';

/** A minute of the doctor's day as the language says times: `9:00 AM`. */
export function timeInWords(minute: number, language: string): string {
  const time = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return timeOf(time, 'UTC', language);
}

export function rangeInWords(from: number, to: number, language: string, t: TFunction): string {
  return t('time.range', {
    from: isolated(timeInWords(from, language)),
    to: isolated(timeInWords(to, language)),
  });
}
