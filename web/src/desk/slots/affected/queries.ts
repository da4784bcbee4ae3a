import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../../api/client';
import { everyPage, PAGE } from '../../../api/everyPage';
import type { Appointment } from '../../../shared/appointment';
import { asksOf, type BookedSlot, inSlots } from './affected';

/** Appointments that are not over in slots that were closed; nothing is asked of slots without any. */
export function affectedBy(slots: BookedSlot[]) {
  const asks = asksOf(slots);
  return queryOptions({
    queryKey: ['appointments', 'affected', asks],
    enabled: asks.length > 0,
    queryFn: async () => {
      const found = await Promise.all(
        asks.map(({ doctor, from, to }) =>
          everyPage<Appointment>((page) =>
            body(
              api.GET('/api/appointments/appointments', {
                params: {
                  query: {
                    doctor,
                    date_from: from,
                    date_to: to,
                    status: 'pending,confirmed,scheduled,arrived,in_progress',
                    page,
                    page_size: PAGE,
                  } as never,
                },
              }),
            ),
          ),
        ),
      );
      return inSlots(found.flat(), slots);
    },
  });
}
