import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';

export type Report = Schemas['StatisticsReport'];
export type Recovery = Schemas['RecoveryReport'];

export interface Period {
  from: string;
  to: string;
  doctor: number | undefined;
}

const query = ({ from, to, doctor }: Period) =>
  ({ date_from: from, date_to: to, ...(doctor ? { doctor } : {}) }) as never;

export function report(period: Period) {
  return queryOptions({
    queryKey: ['statistics', period],
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments/statistics', { params: { query: query(period) } }),
      ),
  });
}

export function recovery(period: Period) {
  return queryOptions({
    queryKey: ['statistics', 'recovery', period],
    queryFn: () =>
      body(
        api.GET('/api/appointments/waiting-list/statistics', { params: { query: query(period) } }),
      ),
  });
}

export function doctorNamed(id: number | undefined) {
  return queryOptions({
    queryKey: ['doctors', 'named', id],
    enabled: id !== undefined,
    queryFn: () =>
      body(api.GET('/api/appointments/doctors/{id}', { params: { path: { id: id ?? 0 } } })),
  });
}
