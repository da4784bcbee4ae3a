import type { Appointment } from './appointment';

/** What is read of money: amounts as the API writes them, in the words of the language. */

const USUAL_DECIMALS = 2;

/** How many decimals amounts of a currency have: none in JPY, three in KWD. */
function decimalsOf(currency: string | null | undefined): number {
  if (!currency) return USUAL_DECIMALS;
  const told = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return told.maximumFractionDigits ?? USUAL_DECIMALS;
}

/** `8,000`, `10.125`: with the decimals of its currency, and none of the amount is lost. */
export function amount(
  text: string,
  language: string,
  currency: string | null | undefined = undefined,
): string {
  const needed = text.replace(/\.?0+$/, '').split('.')[1]?.length ?? 0;
  const decimals = Math.max(needed, decimalsOf(currency));
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Number(text));
}

/** The same with its currency: `8,000 JPY`. Without one where it is not told. */
export function money(text: string, currency: string | null | undefined, language: string): string {
  return [amount(text, language, currency), currency].filter(Boolean).join(' ');
}

/** Whether whoever cancels for the patient now lets them owe the fee for that. */
export function isFeeDue(
  { cancellation_fee, cancel_free_until, status }: Appointment,
  now: Date,
): boolean {
  const isLate = cancel_free_until !== null && new Date(cancel_free_until) < now;
  return cancellation_fee !== null && isLate && status !== 'pending';
}
