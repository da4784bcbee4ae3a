import { api, body, type Schemas } from '../../../api/client';

/** What can be done to many, in the order in which it is offered. */
export const ACTIONS = ['confirm', 'decline', 'cancel', 'check_in', 'complete', 'no_show'] as const;
export type Action = (typeof ACTIONS)[number];

/** Those that ask why. */
export const WITH_REASON: readonly Action[] = ['decline', 'cancel'];

/** As many at once as the API takes. */
export const MOST = 500;

export type BulkAnswer = Schemas['BulkAnswerBulkResult'];

export function doToMany(
  action: Action,
  ids: number[],
  reason: string,
  key: string,
): Promise<BulkAnswer> {
  return body(
    api.POST('/api/appointments/appointments/bulk', {
      params: { header: { 'Idempotency-Key': key } },
      body: {
        action,
        ids,
        ...(WITH_REASON.includes(action) ? { cancellation_reason: reason } : {}),
      },
    }),
  ) as Promise<BulkAnswer>;
}
