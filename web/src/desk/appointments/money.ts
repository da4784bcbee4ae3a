import type { Appointment } from './queries';

/** What is owed yet, as the API writes amounts. */
export function left({ consultation_fee, amount_paid }: Appointment): string {
  return rest(consultation_fee, amount_paid ?? '0');
}

/** The same of the deposit. */
export function depositLeft({ deposit_amount, amount_paid }: Appointment): string {
  return rest(deposit_amount ?? '0', amount_paid ?? '0');
}

/** Counted in the smallest unit, since sums of halves are not exact. */
function rest(whole: string, part: string): string {
  const decimals = Math.max(...[whole, part].map((text) => text.split('.')[1]?.length ?? 0));
  const units = (text: string) => Math.round(Number(text) * 10 ** decimals);
  return ((units(whole) - units(part)) / 10 ** decimals).toFixed(decimals);
}
