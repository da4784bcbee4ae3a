import type { Schemas } from '../../api/client';

export type SeriesVisit = Schemas['SeriesVisitView'];
export type OtherTime = Schemas['OtherTime'];

/** What somebody has said about the visits of a preview, by their numbers. */
export interface Choice {
  /** Those that are not wanted. */
  without: ReadonlySet<number>;
  /** Other times, in place of what the rule says. */
  instead: ReadonlyMap<number, OtherTime>;
}

export const NOTHING: Choice = { without: new Set(), instead: new Map() };

export function isFree(visit: SeriesVisit): boolean {
  return visit.status === 'free';
}

/** The numbers of those that would be booked: what is in conflict is not. */
export function wanted(visits: SeriesVisit[], { without }: Choice): number[] {
  return visits
    .filter((one) => isFree(one) && !without.has(one.number))
    .map(({ number }) => number);
}

export function ticked(choice: Choice, number: number, isWanted: boolean): Choice {
  const without = new Set(choice.without);
  if (isWanted) without.delete(number);
  else without.add(number);
  return { ...choice, without };
}

/** With another time, or with that of the rule again. A visit that gets a time is wanted. */
export function withTime(choice: Choice, number: number, time: OtherTime | undefined): Choice {
  const instead = new Map(choice.instead);
  if (time) instead.set(number, time);
  else instead.delete(number);
  return { ...ticked(choice, number, true), instead };
}

/** As the API takes them: of other times those that are meant. */
export function insteadOf(choice: Choice, only?: number[]): OtherTime[] {
  return [...choice.instead.values()]
    .filter(({ number }) => !only || only.includes(number))
    .toSorted((a, b) => a.number - b.number);
}
