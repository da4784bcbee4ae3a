import type { Choice, Doctor, Service } from '../find/queries';

/** What is asked of whoever books, as the directory says it now; what is booked is agreed by booking-service. */
export interface Charges {
  currency: string | null;
  deposit: string | null;
  /** An amount, or a share of the price in percent. */
  fee: { amount: string | null; percent: number | null; minutes: number; onNoShow: boolean } | null;
}

/** A service's words go before its doctor's, whose amounts mean nothing in another currency. */
export function chargesOf({ doctor, service }: Choice): Charges {
  const currency = service?.currency ?? doctor.fee_currency;
  const isSame = currency === doctor.fee_currency;
  const deposit = service?.deposit_amount ?? (isSame ? doctor.deposit_amount : null);
  const speaker = [service, doctor].find((one) => one && says(one, one === service || isSame));
  return {
    currency,
    deposit: deposit && Number(deposit) > 0 ? deposit : null,
    fee: speaker ? feeOf(speaker) : null,
  };
}

function says(one: Doctor | Service, isSame: boolean): boolean {
  return one.cancellation_fee_percent !== null || (isSame && one.cancellation_fee_amount !== null);
}

function feeOf(one: Doctor | Service): Charges['fee'] {
  const isNothing = !one.cancellation_fee_percent && !Number(one.cancellation_fee_amount ?? 0);
  return isNothing
    ? null
    : {
        amount: one.cancellation_fee_amount,
        percent: one.cancellation_fee_percent,
        minutes: one.cancellation_fee_minutes,
        onNoShow: one.no_show_fee,
      };
}
