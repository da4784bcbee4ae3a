import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../../../api/client';
import { live } from '../../../../shared/live';
import type { Appointment } from '../../queries';
import { type Offer, ofItsSeat } from './entries';

/** The stream does not tell of messages and offers. */
const FRESH = 15_000;
/** An appointment has a few messages and offers; more than a page has nobody seen. */
const PAGE = 200;

const key = (appointment: Appointment, part: string) => ['timeline', appointment.id, part];

/** The audit log: who changed what. */
export function logs(appointment: Appointment) {
  return queryOptions({
    ...live,
    queryKey: key(appointment, 'logs'),
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments/{id}/logs', {
          params: { path: { id: String(appointment.id) } },
        }),
      ),
  });
}

/** What the patient was told, and will be: reminders among it. */
export function messages(appointment: Appointment) {
  return queryOptions({
    queryKey: key(appointment, 'messages'),
    refetchInterval: FRESH,
    queryFn: async () =>
      (
        await body(
          api.GET('/api/appointments/appointments/{id}/messages', {
            params: {
              path: { id: String(appointment.id) },
              query: { page_size: PAGE } as never,
            },
          }),
        )
      ).results,
  });
}

/** The offer that it came from, and those of the seat that it gave free. */
export function offers(appointment: Appointment) {
  return queryOptions({
    queryKey: [...key(appointment, 'offers'), appointment.status],
    refetchInterval: FRESH,
    queryFn: async (): Promise<Offer[]> => {
      const asked = async (query: object) =>
        (
          await body(
            api.GET('/api/appointments/waiting-list/offers', {
              params: { query: { ...query, page_size: PAGE } as never },
            }),
          )
        ).results;
      const [from, of] = await Promise.all([
        asked({ appointment: appointment.id }),
        appointment.cancelled_at && appointment.time_slot
          ? asked({ slot: appointment.time_slot })
          : [],
      ]);
      return [...from, ...ofItsSeat(of, appointment)];
    },
  });
}
