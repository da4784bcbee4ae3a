import { todayIn } from '../../shared/times';

/** A minute on a doctor's clock. */
export interface Minute {
  date: string;
  time: string;
  fold: number;
}

/** How it is decided when: a time that search offers, the minute that begins next, or any other. */
export const WAYS = ['free', 'now', 'other'] as const;
/** What is changed may also begin when it did. */
export type Way = (typeof WAYS)[number] | 'same';

const MINUTE = 60_000;

/** The next whole minute on a zone's clock: the one that has begun is past. */
export function nextMinute(zone: string, now: Date = new Date()): Minute {
  return minuteOf(new Date(Math.floor(now.getTime() / MINUTE + 1) * MINUTE), zone);
}

/** An instant on a zone's clock. */
export function minuteOf(at: Date, zone: string): Minute {
  return { date: todayIn(zone, at), time: clock(at, zone), fold: foldOf(at, zone) };
}

/** 1 where clocks were put back within the last hours and show this time again. */
function foldOf(at: Date, zone: string): number {
  const hoursBefore = [0.5, 1, 2];
  const shown = (moment: Date) => `${todayIn(zone, moment)} ${clock(moment, zone)}`;
  return hoursBefore.some(
    (hours) => shown(new Date(at.getTime() - hours * 60 * MINUTE)) === shown(at),
  )
    ? 1
    : 0;
}

function clock(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at);
}

/** Whether a time that is free begins then. */
export function isOffered(minute: Minute, free: { start_time: string; fold: number }[]): boolean {
  const time = minute.time.length === 5 ? `${minute.time}:00` : minute.time;
  return free.some((slot) => slot.start_time === time && slot.fold === minute.fold);
}
