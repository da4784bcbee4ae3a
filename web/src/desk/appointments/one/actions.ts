import { api, body } from '../../../api/client';
import type { Seen, WriteAsSeen } from '../../../shared/asSeen';
import { refundable } from '../money';
import type { Appointment } from '../queries';

/** What the clinic can do with an appointment, in the order in which it is offered. */
export type Action =
  | 'confirm'
  | 'decline'
  | 'check_in'
  | 'start'
  | 'complete'
  | 'no_show'
  | 'deposit'
  | 'payment'
  | 'refund'
  | 'waive_fee'
  | 'undo'
  | 'cancel';

/** What an action is told beside itself. */
export interface Given {
  reason?: string;
  notes?: string;
  followUp?: string;
  method?: 'cash' | 'card' | 'insurance' | 'online';
  /** All that is owed, or was paid, where none is given. */
  amount?: string;
  /** Of a cancellation: whether the patient asked for it, who owes then what they would owe by themselves. */
  isWish?: boolean;
}

/** Those that are done at once; the others ask first. */
export const AT_ONCE: readonly Action[] = ['confirm', 'check_in', 'start'];

/** What is not the front desk's. */
export const NOT_OF_THE_FRONT_DESK: readonly string[] = ['start', 'complete', 'refund'];

/** What makes sense in this state, and to whom; of arrivals, undo and cancelling the API says it for now. */
export function actionsOf(appointment: Appointment, now: Date, isAdmin: boolean): Action[] {
  const { status } = appointment;
  const isExpected = status === 'confirmed' || status === 'scheduled';
  const isThere = status === 'arrived';
  const hasBegun = new Date(appointment.starts_at) <= now;
  const all: [Action, boolean][] = [
    ['confirm', status === 'pending'],
    ['decline', status === 'pending'],
    ['check_in', appointment.can_check_in],
    ['start', isExpected || isThere],
    ['complete', isExpected || isThere || status === 'in_progress'],
    ['no_show', isExpected && hasBegun],
    ['undo', appointment.can_undo],
    ['deposit', appointment.deposit_paid === false && status !== 'cancelled'],
    ['payment', Number(appointment.amount_due) > 0],
    ['refund', Number(refundable(appointment)) > 0 && appointment.rescheduled_to === null],
    ['waive_fee', appointment.cancellation_fee_due !== null],
    ['cancel', appointment.can_cancel],
  ];
  return all
    .filter(
      ([action, makesSense]) => makesSense && (isAdmin || !NOT_OF_THE_FRONT_DESK.includes(action)),
    )
    .map(([action]) => action);
}

/** Does it, to what was seen. */
export function act(
  write: WriteAsSeen,
  seen: Seen,
  action: Action,
  given: Given,
): Promise<unknown> {
  return write(seen, [action, given], (version, key) =>
    send(action, seen.value, version, key, given),
  );
}

function send(
  action: Action,
  appointment: Appointment,
  version: string,
  key: string,
  given: Given,
): Promise<unknown> {
  const params = {
    path: { id: String(appointment.id) },
    header: { 'Idempotency-Key': key, 'If-Match': version },
  };
  const at = '/api/appointments/appointments/{id}';
  switch (action) {
    case 'confirm':
      return body(api.POST(`${at}/confirm`, { params }));
    case 'check_in':
      return body(api.POST(`${at}/check_in`, { params }));
    case 'start':
      return body(api.POST(`${at}/start`, { params }));
    case 'no_show':
      return body(api.POST(`${at}/no_show`, { params }));
    case 'refund':
      return body(
        api.POST(`${at}/refund`, {
          params,
          body: { amount: given.amount || null, reason: given.reason?.trim() || null },
        }),
      );
    case 'decline':
      return body(api.POST(`${at}/decline`, { params, body: { reason: given.reason ?? '' } }));
    case 'waive_fee':
      return body(api.POST(`${at}/waive_fee`, { params, body: { reason: given.reason ?? '' } }));
    case 'undo':
      return body(api.POST(`${at}/undo`, { params, body: { reason: given.reason ?? '' } }));
    case 'cancel':
      return body(
        api.POST(`${at}/cancel`, {
          params,
          body: {
            cancellation_reason: given.reason ?? '',
            requested_by_patient: given.isWish ?? null,
          },
        }),
      );
    case 'deposit':
    case 'payment':
      return body(
        api.POST(`${at}/payment`, {
          params,
          body: {
            payment_method: given.method ?? 'cash',
            amount: given.amount || null,
            kind: action,
          },
        }),
      );
    case 'complete':
      return body(
        api.POST(`${at}/complete`, {
          params,
          body: {
            notes: given.notes || null,
            follow_up_required: given.followUp ? true : null,
            follow_up_date: given.followUp || null,
          },
        }),
      );
  }
}
