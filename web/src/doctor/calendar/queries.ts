import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { live, polled } from '../../shared/live';
import type { Visit } from '../visits';
import { type Span, spanOf } from './layout';

export type Slot = Schemas['SlotView'];
export type Absence = Schemas['AbsenceView'];

const MOST = 200;

/** What the calendar is known by beside visits: who writes it, makes it ask again. */
export const SLOTS = ['slots'];
export const ABSENCES = ['absences'];

/** All slots of a doctor, closed ones too; those that were deleted are not there. */
export function slots(doctor: number, from: string, to: string) {
  return queryOptions({
    // How full they are follows from appointments; what else becomes of them the stream does not tell.
    ...live,
    ...polled,
    queryKey: [...SLOTS, doctor, from, to],
    queryFn: async () => {
      const found: Slot[] = [];
      for (let page = 1; ; page++) {
        const query = {
          doctor,
          date_from: from,
          date_to: to,
          available_only: false,
          page,
          page_size: MOST,
        };
        const answer = await body(
          api.GET('/api/appointments/time-slots', { params: { query: query as never } }),
        );
        found.push(...answer.results);
        if (!answer.next) return found.filter((slot) => !slot.is_withdrawn);
      }
    },
  });
}

export function absences(doctor: number, from: string, to: string) {
  return queryOptions({
    ...polled,
    queryKey: [...ABSENCES, doctor, from, to],
    queryFn: async () => {
      const query = { doctor, date_from: from, date_to: to, page_size: MOST };
      const answer = await body(
        api.GET('/api/appointments/time-off', { params: { query: query as never } }),
      );
      return answer.results.filter((absence) => !absence.is_cancelled);
    },
  });
}

export function spanOfSlot(slot: Slot): Span {
  return spanOf(slot.date, slot.start_time, slot.end_time);
}

export function spanOfVisit(visit: Visit): Span {
  return spanOf(visit.appointment_date, visit.appointment_time, visit.end_time);
}

export function spanOfAbsence(absence: Absence): Span {
  const from = spanOf(absence.start_date, absence.start_time, '24:00').from;
  const end = absence.end_time ?? '24:00';
  return { from, to: spanOf(absence.end_date, '00:00', end).to };
}
