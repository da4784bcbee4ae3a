import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { SLOTS } from '../calendar/queries';
import { SERIES, type Series, seriesAsItIs } from './queries';

/** What is done with a series as it was seen. */
export type SeriesChange =
  | { does: 'until'; seen: Series; until: string | null }
  | { does: 'leaveOut' | 'bringBack'; seen: Series; date: string }
  | { does: 'end'; seen: Series };

const ONE = '/api/appointments/time-slots/recurring/{id}';

export function useSeriesChange(onDone: (change: SeriesChange) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: apply,
    onSuccess: (_, change) => onDone(change),
    onSettled: () => {
      for (const queryKey of [SERIES, SLOTS]) void queries.invalidateQueries({ queryKey });
    },
  });
}

async function apply(change: SeriesChange): Promise<unknown> {
  const { seen } = change;
  const { value, version } = await seriesAsItIs(seen.id);
  if (partsOf(value) !== partsOf(seen)) {
    throw new ApiProblem(412, 'precondition-failed', '', [], undefined);
  }
  const params = { path: { id: seen.id }, header: { 'If-Match': version } };
  const dates = new Set(value.exceptions);
  switch (change.does) {
    case 'until':
      return body(api.PATCH(ONE, { params, body: { recurring_end_date: change.until } as never }));
    case 'leaveOut':
      dates.add(change.date);
      return body(api.PATCH(ONE, { params, body: { exceptions: [...dates].toSorted() } }));
    case 'bringBack':
      dates.delete(change.date);
      return body(api.PATCH(ONE, { params, body: { exceptions: [...dates].toSorted() } }));
    case 'end':
      return api.DELETE(ONE, { params });
  }
}

/** What somebody sees of it: not how far it has been published, which goes on by itself. */
function partsOf({ recurring_days, rrule, recurring_end_date, exceptions, time_slots }: Series) {
  return JSON.stringify([recurring_days, rrule, recurring_end_date, exceptions, time_slots]);
}
