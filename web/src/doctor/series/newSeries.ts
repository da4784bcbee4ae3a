import { clock, DAY_LONG, minuteOf } from '../calendar/layout';
import { weekly } from './rule';

/** A series as the form holds it. */
export interface NewSeries {
  from: string;
  /** Empty: until somebody ends it. */
  until: string;
  every: number;
  /** 0 is Monday. */
  weekdays: number[];
  start: string;
  end: string;
  minutes: number;
  pause: number;
  places: number;
  room: number | null;
}

/** Most slots of a day that the API takes. */
const MOST = 100;

/** The slots of each day: as many as there is time for. */
export function cut({ start, end, minutes, pause, places, room }: NewSeries) {
  if (!start || !end || minutes < 1 || pause < 0 || places < 1) return [];
  const first = minuteOf(start);
  const last = minuteOf(end) > first ? minuteOf(end) : minuteOf(end) + DAY_LONG;
  const slots = [];
  for (let at = first; at + minutes <= last && slots.length < MOST; at += minutes + pause) {
    slots.push({
      start_time: clock(at % DAY_LONG),
      end_time: clock((at + minutes) % DAY_LONG),
      max_appointments: places,
      room,
    });
  }
  return slots;
}

/** What the API is asked for: plain weekdays every week, else a rule. */
export function wanted(doctor: number, series: NewSeries) {
  return {
    doctor,
    start_date: series.from,
    ...(series.until ? { recurring_end_date: series.until } : {}),
    ...(series.every === 1
      ? { recurring_days: series.weekdays.join(',') }
      : { rrule: weekly(series.every, series.weekdays) }),
    time_slots: cut(series),
  };
}
