import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { addMonths, daysOf } from '../times';

export type FreeSlot = Schemas['AvailableSlot'];

/** How soon a time that somebody else has taken is gone from the page. */
const FRESH = 2_000;

/** With whom, and for what. */
export interface Wish {
  doctor: number;
  service?: number | undefined;
  minutes: number;
  /** The token of a link in a message, whose holder may see the times without a log-in. */
  link?: string | undefined;
}

export function freeDays(wish: Wish, month: string) {
  const days = daysOf(month);
  return queryOptions({
    queryKey: ['free', wish, month],
    queryFn: async () =>
      wish.link
        ? { days: byDay(await linkTimes(wish.link, days[0] ?? '', days.at(-1) ?? '')) }
        : body(
            api.GET('/api/appointments/availability/days', {
              params: {
                query: {
                  doctor: String(wish.doctor),
                  ...(wish.service ? { service: String(wish.service) } : {}),
                  from: days[0] ?? '',
                  to: days.at(-1) ?? '',
                },
              },
            }),
          ),
    refetchInterval: 30_000,
  });
}

export function freeTimes(wish: Wish, date: string) {
  return queryOptions({
    queryKey: ['free', wish, date],
    queryFn: async () =>
      wish.link
        ? { available_slots: await linkTimes(wish.link, date, date) }
        : body(
            api.POST('/api/appointments/check-availability', {
              body: {
                doctor_id: wish.doctor,
                date,
                duration_minutes: wish.minutes,
                ...(wish.service ? { service_id: wish.service } : {}),
              },
            }),
          ),
    refetchInterval: FRESH,
  });
}

/** Absent where there is none within a year. */
export function nextFree(wish: Omit<Wish, 'minutes'>, after?: string) {
  return queryOptions({
    queryKey: ['free', 'next', wish, after],
    queryFn: async () => {
      if (wish.link) return firstByLink(wish.link, after);
      try {
        return await body(
          api.GET('/api/appointments/next-available', {
            params: {
              query: {
                doctor: String(wish.doctor),
                ...(wish.service ? { service: String(wish.service) } : {}),
                ...(after ? { after } : {}),
              },
            },
          }),
        );
      } catch (problem) {
        if ((problem as { status?: number }).status === 404) return null;
        throw problem;
      }
    },
  });
}

const MONTHS_AHEAD = 12;

/** What is free to whoever holds a link that moves an appointment. */
async function linkTimes(link: string, from: string, to: string): Promise<FreeSlot[]> {
  const found = await body(
    api.GET('/api/appointments/links/appointment/times', {
      params: { query: { from, to } },
      headers: { Authorization: `Link ${link}` },
    }),
  );
  return found.times;
}

function byDay(times: FreeSlot[]): { date: string; starts: number }[] {
  const counts = new Map<string, number>();
  for (const time of times) counts.set(time.date, (counts.get(time.date) ?? 0) + 1);
  return [...counts].map(([date, starts]) => ({ date, starts }));
}

/** The next one, month by month. */
async function firstByLink(link: string, after: string | undefined): Promise<FreeSlot | null> {
  const start = after ?? new Date().toISOString();
  for (let n = 0; n < MONTHS_AHEAD; n++) {
    const days = daysOf(addMonths(start.slice(0, 7), n));
    const from = n === 0 ? start.slice(0, 10) : (days[0] ?? '');
    const found = await linkTimes(link, from, days.at(-1) ?? '');
    const next = found.find((time) => time.starts_at >= start);
    if (next) return next;
  }
  return null;
}
