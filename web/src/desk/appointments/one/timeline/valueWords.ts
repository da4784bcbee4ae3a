import type { TFunction } from 'i18next';
import { amount } from '../../../../shared/money';
import { dateInWords, dayAndTime, isolated } from '../../../../shared/times';

/** Fields whose values have words. */
const WORDS: Record<string, string> = {
  status: 'appointments.status',
  payment_method: 'appointments.paymentMethod',
};

/** Fields that are money. */
const AMOUNTS = ['amount_paid', 'cancellation_fee_due'];

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A value of the log as people say it; instants are in the doctor's zone. */
export function valueWords(
  field: string,
  value: unknown,
  zone: string,
  t: TFunction,
  language: string,
): string {
  if (value === null || value === undefined || value === '') return t('timeline.nothing');
  if (typeof value === 'boolean') return t(value ? 'timeline.yes' : 'timeline.no');
  const text = String(value);
  if (WORDS[field]) return t(`${WORDS[field]}.${text}`);
  if (INSTANT.test(text)) return isolated(dayAndTime(text, zone, language));
  if (AMOUNTS.includes(field)) return amount(text, language);
  return isolated(DATE.test(text) ? dateInWords(text, language) : text);
}
