import type { Appointment } from './queries';

/** What may be given back, as the API writes amounts: not what is owed for cancelling late. */
export function refundable({ amount_paid, cancellation_fee_due }: Appointment): string {
  return rest(amount_paid ?? '0', cancellation_fee_due ?? '0');
}

/** What is owed yet of the deposit. */
export function depositLeft({ deposit_amount, amount_paid }: Appointment): string {
  return rest(deposit_amount ?? '0', amount_paid ?? '0');
}

/** Counted in the smallest unit, since sums of halves are not exact. */
function rest(whole: string, part: string): string {
  const decimals = Math.max(...[whole, part].map((text) => text.split('.')[1]?.length ?? 0));
  const units = (text: string) => Math.round(Number(text) * 10 ** decimals);
  return ((units(whole) - units(part)) / 10 ** decimals).toFixed(decimals);
}
