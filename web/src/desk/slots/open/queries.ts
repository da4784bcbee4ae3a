import { api, body, type Schemas } from '../../../api/client';

export type Batch = Schemas['SlotBatchRequest'];
export type Outcome = Schemas['SlotBatchView'];

/** What creating the slots would do; nothing is created. */
export function preview(batch: Batch): Promise<Outcome> {
  return body(
    api.POST('/api/appointments/time-slots/bulk_create', { body: { ...batch, preview: true } }),
  ) as Promise<Outcome>;
}

export function create(batch: Batch, key: string): Promise<Outcome> {
  return body(
    api.POST('/api/appointments/time-slots/bulk_create', {
      params: { header: { 'Idempotency-Key': key } },
      body: batch,
    }),
  ) as Promise<Outcome>;
}

/** How many were skipped for each reason, and the first of them. */
export function byReason(skipped: Outcome['skipped']) {
  const groups = new Map<string, Outcome['skipped']>();
  for (const slot of skipped) groups.set(slot.reason, [...(groups.get(slot.reason) ?? []), slot]);
  return [...groups];
}
