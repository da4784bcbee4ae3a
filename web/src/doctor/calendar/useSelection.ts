import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/** Steps of the clock in which times are marked and visits moved, in minutes. */
export const STEP = 15;
const HALF_HOUR = 30;

/** Some hours on one day or on several in a row; columns are counted from 0. */
export interface Marked {
  columns: [number, number];
  from: number;
  to: number;
}

export interface Place {
  column: number;
  minute: number;
}

interface Shown {
  columns: number;
  hours: { from: number; to: number };
  isMirrored: boolean;
  /** What lies under a pointer; absent outside of the days. */
  placeAt: (x: number, y: number) => Place | undefined;
  onMarked: (marked: Marked) => void;
}

const floor = (minute: number) => Math.floor(minute / STEP) * STEP;

function between(one: Place, other: Place): Marked {
  const [a, b] = [floor(one.minute), floor(other.minute)];
  return {
    columns: [Math.min(one.column, other.column), Math.max(one.column, other.column)],
    from: Math.min(a, b),
    to: Math.max(a, b) + STEP,
  };
}

/**
 * Marks hours: by dragging over one day or several, or with arrow keys (with Shift to mark more) and
 * Enter.
 */
export function useSelection({ columns, hours, isMirrored, placeAt, onMarked }: Shown) {
  const [drag, setDrag] = useState<{ from: Place; to: Place }>();
  const [keys, setKeys] = useState<Marked>();

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const isOnThing = (event.target as HTMLElement).closest('[data-thing]');
    const place = placeAt(event.clientX, event.clientY);
    // A finger scrolls; the buttons above the calendar do the same.
    if (event.pointerType === 'touch' || event.button !== 0 || isOnThing || !place) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setKeys(undefined);
    setDrag({ from: place, to: place });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const place = drag && placeAt(event.clientX, event.clientY);
    if (drag && place) setDrag({ from: drag.from, to: place });
  };
  const onPointerUp = () => {
    if (drag) {
      const marked = between(drag.from, drag.to);
      // A press without dragging means an hour.
      if (marked.to - marked.from <= STEP) marked.to = Math.min(marked.from + 60, 24 * 60);
      onMarked(marked);
    }
    setDrag(undefined);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const first = { columns: [0, 0], from: hours.from, to: hours.from + HALF_HOUR } as Marked;
    const next = stepped(keys ?? first, event, columns, hours, isMirrored, !keys);
    if (next) {
      event.preventDefault();
      setKeys(next);
    } else if (event.key === 'Enter' && keys) {
      event.preventDefault();
      onMarked(keys);
    } else if (event.key === 'Escape' && keys) {
      setKeys(undefined);
    }
  };

  return {
    marked: drag ? between(drag.from, drag.to) : keys,
    clear: () => setKeys(undefined),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => setDrag(undefined),
      onKeyDown,
    },
  };
}

/** Where an arrow key leads; absent for every other key. */
export function stepped(
  marked: Marked,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  columns: number,
  hours: { from: number; to: number },
  isMirrored: boolean,
  isFirst: boolean,
): Marked | undefined {
  const sideways = { ArrowLeft: isMirrored ? 1 : -1, ArrowRight: isMirrored ? -1 : 1 }[key];
  const down = { ArrowUp: -HALF_HOUR, ArrowDown: HALF_HOUR }[key];
  if (!sideways && !down) return undefined;
  if (isFirst) return marked;
  const [first, last] = marked.columns;
  if (sideways) {
    const column = shiftKey
      ? Math.min(Math.max(last + sideways, first), columns - 1)
      : Math.min(Math.max(first + sideways, 0), columns - 1);
    return { ...marked, columns: [shiftKey ? first : column, column] };
  }
  if (shiftKey) {
    const to = Math.min(Math.max(marked.to + (down ?? 0), marked.from + HALF_HOUR), hours.to);
    return { ...marked, to };
  }
  const from = Math.min(Math.max(marked.from + (down ?? 0), hours.from), hours.to - HALF_HOUR);
  return { ...marked, from, to: from + HALF_HOUR };
}
