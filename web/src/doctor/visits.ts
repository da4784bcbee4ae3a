import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Appointment } from '../shared/appointment';
import { live } from '../shared/live';

export type Visit = Appointment;

const MOST = 200;

/** What every list of visits is known by: who writes, makes all of them ask again. */
export const VISITS = ['visits'];

interface Wanted {
  status?: string;
  patient?: number;
  from?: string;
  to?: string;
  ordering?: string;
}

/** A doctor's visits, in order of time unless told. */
export function visits(doctor: number, { status, patient, from, to, ordering }: Wanted) {
  return queryOptions({
    ...live,
    queryKey: [...VISITS, doctor, { status, patient, from, to, ordering }],
    queryFn: async () => {
      const found: Visit[] = [];
      for (let page = 1; ; page++) {
        const query = {
          doctor: String(doctor),
          ordering: ordering ?? 'starts_at',
          page,
          page_size: MOST,
          ...(status ? { status } : {}),
          ...(patient ? { patient: String(patient) } : {}),
          ...(from ? { date_from: from } : {}),
          ...(to ? { date_to: to } : {}),
        };
        const answer = await body(
          api.GET('/api/appointments/appointments', { params: { query: query as never } }),
        );
        found.push(...answer.results);
        if (!answer.next) return found;
      }
    },
  });
}

/** Whether it takes a seat: what is over, cancelled or moved away does not. */
export function isLive(visit: Visit): boolean {
  return ['pending', 'confirmed', 'scheduled', 'arrived', 'in_progress'].includes(visit.status);
}

/** A doctor's visits whose patients are there, in the order in which they came. */
export function waitingRoom(doctor: number) {
  return queryOptions({
    ...live,
    queryKey: [...VISITS, doctor, 'there'],
    queryFn: async (): Promise<Visit[]> =>
      body(
        api.GET('/api/appointments/appointments/queue', {
          params: { query: { doctor: String(doctor) } },
        }),
      ),
  });
}

/** Which words a state is said in. */
export function stateOf(visit: Visit): string {
  return visit.status === 'cancelled' && visit.rescheduled_to
    ? 'visit.state.moved'
    : `visit.state.${visit.status}`;
}
