import type { Visit } from '../visits';

/** What can be done with a visit of the day, the key that does it, and the text that names it. */
export interface Command {
  does:
    | 'confirm'
    | 'check_in'
    | 'start'
    | 'complete'
    | 'note'
    | 'no_show'
    | 'refuse'
    | 'undo'
    | 'history';
  /** Of the keyboard, as `KeyboardEvent.code` has it: the same place whatever the language. */
  code: string;
  letter: string;
}

const ALL = {
  confirm: { does: 'confirm', code: 'KeyF', letter: 'F' },
  checkIn: { does: 'check_in', code: 'KeyA', letter: 'A' },
  start: { does: 'start', code: 'KeyS', letter: 'S' },
  complete: { does: 'complete', code: 'KeyC', letter: 'C' },
  note: { does: 'note', code: 'KeyT', letter: 'T' },
  noShow: { does: 'no_show', code: 'KeyN', letter: 'N' },
  refuse: { does: 'refuse', code: 'KeyX', letter: 'X' },
  undo: { does: 'undo', code: 'KeyU', letter: 'U' },
  history: { does: 'history', code: 'KeyV', letter: 'V' },
} as const satisfies Record<string, Command>;

/** In the order in which they show; the first is what is most likely next. */
export function commandsOf(visit: Visit, now: Date): Command[] {
  const hasBegun = new Date(visit.starts_at) <= now;
  const undo = visit.can_undo ? [ALL.undo] : [];
  switch (visit.status) {
    case 'pending':
      return [ALL.confirm, ALL.refuse, ALL.history];
    case 'confirmed':
    case 'scheduled':
      return [
        ALL.start,
        ...(visit.can_check_in ? [ALL.checkIn] : []),
        ALL.complete,
        ...(hasBegun ? [ALL.noShow] : []),
        ALL.refuse,
        ALL.history,
      ];
    case 'arrived':
      return [ALL.start, ALL.complete, ...undo, ALL.refuse, ALL.history];
    case 'in_progress':
      return [ALL.complete, ...undo, ALL.history];
    case 'completed':
      return [ALL.note, ...undo, ALL.history];
    default:
      return [...undo, ALL.history];
  }
}

/**
 * Who is being seen, else who came first, else the first that is expected and not over.
 *
 * @param there who waits, in order of arrival
 */
export function nextOf(visits: Visit[], there: Visit[], now: Date): Visit | undefined {
  return (
    visits.find((visit) => visit.status === 'in_progress') ??
    there[0] ??
    visits.find(
      (visit) =>
        (visit.status === 'confirmed' || visit.status === 'scheduled') &&
        new Date(visit.ends_at) > now,
    ) ??
    visits.find((visit) => visit.status === 'confirmed' || visit.status === 'scheduled')
  );
}
