import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { live, polled } from '../../shared/live';
import { SERIES, seriesAsItIs } from '../series/queries';
import { SLOTS, type Slot } from './queries';

/** What is done with a slot. */
export type SlotChange =
  | { does: 'close' | 'reopen' | 'delete' | 'skipDay'; slot: Slot }
  | { does: 'places'; slot: Slot; places: number }
  | { does: 'room'; slot: Slot; room: number | null };

/** One as it is now, with the version that a change of it names. */
export function slotAsItIs(id: number) {
  return queryOptions({
    ...live,
    ...polled,
    queryKey: [...SLOTS, 'one', id],
    queryFn: async () => {
      const answer = await api.GET('/api/appointments/time-slots/{id}', {
        params: { path: { id } },
      });
      return { value: answer.data as Slot, version: answer.response.headers.get('ETag') ?? '' };
    },
  });
}

/** Changes a slot as it was shown: what has changed meanwhile is not touched unseen. */
export function useSlotChange(onDone: (change: SlotChange) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: SlotChange & { version: string }) => apply(change),
    onSuccess: (_, change) => onDone(change),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: SLOTS });
      void queries.invalidateQueries({ queryKey: SERIES });
    },
  });
}

const ONE = '/api/appointments/time-slots/{id}';

async function apply(change: SlotChange & { version: string }): Promise<unknown> {
  const { slot, version } = change;
  const params = { path: { id: slot.id }, header: { 'If-Match': version } };
  switch (change.does) {
    case 'close':
      return api.PATCH(ONE, { params, body: { is_available: false } });
    case 'reopen':
      return api.PATCH(ONE, { params, body: { is_available: true } });
    case 'places':
      return api.PATCH(ONE, { params, body: { max_appointments: change.places } });
    case 'room':
      return api.PATCH(ONE, { params, body: { room: change.room } });
    case 'delete':
      return api.DELETE(ONE, { params });
    case 'skipDay':
      return skip(slot);
  }
}

/** The whole day is left out of the slot's series; what is booked on it stays. */
async function skip({ series, date }: Slot) {
  const { value, version } = await seriesAsItIs(series ?? 0);
  return body(
    api.PATCH('/api/appointments/time-slots/recurring/{id}', {
      params: { path: { id: value.id }, header: { 'If-Match': version } },
      body: { exceptions: [...new Set([...value.exceptions, date])].toSorted() },
    }),
  );
}
