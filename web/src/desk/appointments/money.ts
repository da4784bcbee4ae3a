import type { Appointment } from './queries';

/** What is owed yet, as the API writes amounts; counted in the smallest unit, since sums of halves are not exact. */
export function left({ consultation_fee, amount_paid }: Appointment): string {
  const decimals = Math.max(
    ...[consultation_fee, amount_paid ?? '0'].map((text) => text.split('.')[1]?.length ?? 0),
  );
  const units = (text: string) => Math.round(Number(text) * 10 ** decimals);
  return ((units(consultation_fee) - units(amount_paid ?? '0')) / 10 ** decimals).toFixed(decimals);
}
