/** Where things are in a calendar of days: minutes on the doctor's wall clock, counted from midnight. */

export const DAY_LONG = 1440;

/** From one time of the wall clock to another, across midnight where the dates say so. */
export interface Span {
  from: { date: string; minute: number };
  to: { date: string; minute: number };
}

/** What of something is on one day. */
export interface Piece<T> {
  item: T;
  from: number;
  to: number;
  /** Beside how many others at once, and at which place. */
  lane: number;
  lanes: number;
}

/** `09:30` or `09:30:00` */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `09:30`; the end of a day is `24:00`. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const DAY = 86_400_000;
const dayNumber = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
const absolute = ({ date, minute }: Span['from']) => dayNumber(date) * DAY_LONG + minute;

/** A time whose end is on the next day where it is not after its start. */
export function spanOf(date: string, start: string, end: string): Span {
  const [from, to] = [minuteOf(start), minuteOf(end)];
  return {
    from: { date, minute: from },
    to: { date, minute: to > from ? to : to + DAY_LONG },
  };
}

export function overlap(one: Span, other: Span): boolean {
  return absolute(one.from) < absolute(other.to) && absolute(other.from) < absolute(one.to);
}

/** What of the things is on a date, in order of time; those at the same time beside each other. */
export function piecesOn<T>(date: string, things: T[], span: (thing: T) => Span): Piece<T>[] {
  const midnight = dayNumber(date) * DAY_LONG;
  const pieces = things
    .map((item) => ({
      item,
      from: Math.max(absolute(span(item).from) - midnight, 0),
      to: Math.min(absolute(span(item).to) - midnight, DAY_LONG),
    }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  return besides(pieces);
}

function besides<T>(pieces: { item: T; from: number; to: number }[]): Piece<T>[] {
  const placed: Piece<T>[] = [];
  let group: Piece<T>[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const piece of group) piece.lanes = ends.length;
    placed.push(...group);
    [group, ends] = [[], []];
  };
  for (const piece of pieces) {
    if (group.length > 0 && ends.every((end) => end <= piece.from)) close();
    const free = ends.findIndex((end) => end <= piece.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = piece.to;
    group.push({ ...piece, lane, lanes: 1 });
  }
  close();
  return placed;
}

const USUAL = { from: 8 * 60, to: 18 * 60 };

/** The hours to show: the usual ones, and more where something is. */
export function hoursOf(pieces: { from: number; to: number }[]): { from: number; to: number } {
  const from = Math.min(USUAL.from, ...pieces.map((piece) => piece.from));
  const to = Math.max(USUAL.to, ...pieces.map((piece) => piece.to));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}

/** Smallest height that can be pressed with a finger (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** Height of an hour in pixels, so that the shortest thing can be read and pressed. */
export function hourHeight(pieces: { from: number; to: number }[]): number {
  const shortest = Math.min(30, ...pieces.map((piece) => piece.to - piece.from));
  return Math.min(Math.max(56, Math.ceil((TARGET * 60) / shortest)), 300);
}
