import { useMemo } from 'react';
import type { Visit } from '../visits';
import { isLive } from '../visits';
import { type Piece, piecesOn } from './layout';
import { type Absence, type Slot, spanOfAbsence, spanOfSlot, spanOfVisit } from './queries';

/** What a calendar holds. */
export interface Calendar {
  slots: Slot[];
  visits: Visit[];
  absences: Absence[];
}

/** The same hours on one day, or on each from the first to the last; minutes of the doctor's clock. */
export interface Hours {
  dates: [string, string];
  from: number;
  to: number;
}

/** What can be done from every view. */
export interface Shows {
  onMarked: (hours: Hours) => void;
  onMove: (visit: Visit, date: string, minute: number) => void;
  onVisit: (visit: Visit) => void;
  onSlot: (slot: Slot) => void;
  onAbsence: (absence: Absence) => void;
  onDate: (date: string) => void;
}

export interface Day {
  date: string;
  slots: Piece<Slot>[];
  visits: Piece<Visit>[];
  absences: Piece<Absence>[];
}

/** What takes time of the doctor, by day: what was cancelled or missed does not. */
export function perDay(dates: string[], { slots, visits, absences }: Calendar): Day[] {
  const shown = visits.filter((visit) => isLive(visit) || visit.status === 'completed');
  return dates.map((date) => ({
    date,
    slots: piecesOn(date, slots, spanOfSlot),
    visits: piecesOn(date, shown, spanOfVisit),
    absences: piecesOn(date, absences, spanOfAbsence),
  }));
}

export function usePerDay(dates: string[], calendar: Calendar): Day[] {
  return useMemo(() => perDay(dates, calendar), [dates, calendar]);
}
