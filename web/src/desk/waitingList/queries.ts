import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import type { BulkLine } from '../parts/BulkOutcome';

export type Entry = Schemas['EntryView'];
export type Event = Schemas['HistoryView'];
export type Action = 'notify' | 'deactivate';

export const PAGE = 50;

export interface Filter {
  doctor: number | undefined;
  isActive: boolean;
  from: string;
  to: string;
}

/** In the order in which seats are offered: by priority, then by how long somebody has waited. */
export function entries(filter: Filter, page: number) {
  return queryOptions({
    queryKey: ['waiting-list', filter, page],
    // The stream tells of appointments, not of who waits.
    refetchInterval: 10_000,
    queryFn: () =>
      body(
        api.GET('/api/appointments/waiting-list', {
          params: {
            query: {
              page,
              page_size: PAGE,
              is_active: filter.isActive,
              ...(filter.doctor ? { doctor: filter.doctor } : {}),
              ...(filter.from ? { date_from: filter.from } : {}),
              ...(filter.to ? { date_to: filter.to } : {}),
            } as never,
          },
        }),
      ),
  });
}

export function history(id: number) {
  return queryOptions({
    queryKey: ['waiting-list', 'history', id],
    queryFn: () =>
      body(
        api.GET('/api/appointments/waiting-list/{id}/history', {
          params: { path: { id }, query: { page_size: 200 } as never },
        }),
      ),
  });
}

export async function act(action: Action, ids: number[], key: string): Promise<BulkLine[]> {
  const answer = await body(
    api.POST('/api/appointments/waiting-list/bulk', {
      params: { header: { 'Idempotency-Key': key } },
      body: { action, ids } as never,
    }),
  );
  return answer.results as BulkLine[];
}
