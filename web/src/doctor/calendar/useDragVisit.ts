import { type PointerEvent, useRef, useState } from 'react';
import type { Visit } from '../visits';
import { type Place, STEP } from './useSelection';

/** How far a pointer goes before it drags, in pixels; less is a press. */
const FAR = 5;

interface Dragged {
  visit: Visit;
  /** From the visit's start to where it was taken, in minutes. */
  grip: number;
  begin: { x: number; y: number };
  to: Place | undefined;
}

/** Drags a visit to another time; a press without dragging opens it. */
export function useDragVisit(
  placeAt: (x: number, y: number) => Place | undefined,
  onMove: (visit: Visit, to: Place) => void,
) {
  const [dragged, setDragged] = useState<Dragged>();
  const hasMoved = useRef(false);
  const handlers = (visit: Visit, isMovable: boolean, start: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      hasMoved.current = false;
      const place = placeAt(event.clientX, event.clientY);
      if (!isMovable || event.pointerType === 'touch' || event.button !== 0 || !place) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({
        visit,
        grip: place.minute - start,
        begin: { x: event.clientX, y: event.clientY },
        to: undefined,
      });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!dragged) return;
      const { begin, grip } = dragged;
      const isFar = Math.hypot(event.clientX - begin.x, event.clientY - begin.y) > FAR;
      const place = placeAt(event.clientX, event.clientY);
      if (!hasMoved.current && !isFar) return;
      hasMoved.current = true;
      const minute = place && Math.max(Math.round((place.minute - grip) / STEP) * STEP, 0);
      setDragged({ ...dragged, to: place && { column: place.column, minute: minute ?? 0 } });
    },
    onPointerUp: () => {
      if (dragged?.to) onMove(dragged.visit, dragged.to);
      setDragged(undefined);
    },
    onPointerCancel: () => setDragged(undefined),
  });
  return { dragged, handlers, hasMoved: () => hasMoved.current };
}
