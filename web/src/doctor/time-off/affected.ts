import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { addDays } from '../calendar/days';
import { overlap, type Span, spanOf } from '../calendar/layout';
import { spanOfVisit } from '../calendar/queries';
import { isLive, type Visit } from '../visits';

/** What becomes of a patient who is booked then. */
export type Choice = 'leave' | 'cancel' | 'move';

export interface FreeTime {
  date: string;
  time: string;
  fold: number;
  at: string;
  places: number;
}

/** Whom an absence touches, in order of time. */
export function affectedBy(span: Span, visits: Visit[]): Visit[] {
  return visits.filter(
    (visit) => isLive(visit) && visit.status !== 'in_progress' && overlap(span, spanOfVisit(visit)),
  );
}

const AHEAD = 30;
const DAYS = 5;

/** The next times that are free for so long outside of a span, from a date on. */
export function freeAround(doctor: number, minutes: number, span: Span) {
  const from = span.from.date;
  return queryOptions({
    queryKey: ['free', 'around', doctor, minutes, span],
    staleTime: 0,
    queryFn: async () => {
      const { days } = await body(
        api.GET('/api/appointments/availability/days', {
          params: { query: { doctor: String(doctor), from, to: addDays(from, AHEAD) } },
        }),
      );
      const found: FreeTime[] = [];
      const wanted = days.map((day) => day.date).slice(0, DAYS + daysOf(span));
      for (const date of wanted) {
        const { available_slots } = await body(
          api.POST('/api/appointments/check-availability', {
            body: { doctor_id: doctor, date, duration_minutes: minutes },
          }),
        );
        for (const slot of available_slots) {
          const time = spanOf(date, slot.start_time, slot.end_time);
          if (overlap(span, time)) continue;
          found.push({
            date,
            time: slot.start_time.slice(0, 5),
            fold: slot.fold,
            at: slot.starts_at,
            places: slot.available_count,
          });
        }
      }
      return found;
    },
  });
}

/** On how many days there may be nothing because of the span itself. */
function daysOf({ from, to }: Span): number {
  const days = (Date.parse(to.date) - Date.parse(from.date)) / 86_400_000;
  return Math.min(days + 1, AHEAD);
}
