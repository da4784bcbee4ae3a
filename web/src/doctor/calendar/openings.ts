import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { weekday } from '../../shared/times';
import type { Hours } from './calendar';
import { addDays } from './days';
import { clock } from './layout';

export type Made = Schemas['SlotBatchView'];

/** Hours to cut into slots, as the form holds them. */
export interface Opening {
  from: string;
  to: string;
  start: string;
  end: string;
  minutes: number;
  pause: number;
  places: number;
  /** 0 is Monday. */
  weekdays: number[];
  room: number | null;
}

export function openingOf({ dates: [from, to], from: start, to: end }: Hours): Opening {
  return {
    from,
    to,
    start: clock(start),
    end: end === 24 * 60 ? '00:00' : clock(end),
    minutes: 30,
    pause: 0,
    places: 1,
    weekdays: weekdaysOf(from, to),
    room: null,
  };
}

/** The weekdays that there are from one date to another; 0 is Monday. */
export function weekdaysOf(from: string, to: string): number[] {
  const all = new Set<number>();
  for (let date = from, n = 0; date <= to && n < 7; date = addDays(date, 1), n++) {
    all.add(weekday(date) - 1);
  }
  return [...all].toSorted();
}

/** Whether it is worth asking the API. */
export function isWhole({ from, to, start, end, minutes, weekdays }: Opening): boolean {
  return Boolean(from && to && from <= to && start && end && minutes > 0 && weekdays.length > 0);
}

export function asked(doctor: number, opening: Opening) {
  return {
    doctor,
    start_date: opening.from,
    end_date: opening.to,
    start_time: opening.start,
    end_time: opening.end,
    slot_duration_minutes: opening.minutes,
    break_duration_minutes: opening.pause,
    max_appointments_per_slot: opening.places,
    weekdays: opening.weekdays,
    room: opening.room,
  };
}

/** What would be made now, and what not and why; nothing is. */
export function preview(doctor: number, opening: Opening) {
  return queryOptions({
    queryKey: ['preview', doctor, opening],
    queryFn: () =>
      body(
        api.POST('/api/appointments/time-slots/bulk_create', {
          body: { ...asked(doctor, opening), preview: true },
        }),
      ),
  });
}
