import { useQuery } from '@tanstack/react-query';
import { freeTimes, type Wish } from '../../shared/picker/queries';
import { isOffered, type Minute, type Way } from './when';

/** Whether a minute is one that search offers. A free time that was chosen is; the others are asked for. */
export function useOffered(wish: Wish, way: Way, minute: Minute | undefined) {
  const isWhole = Boolean(minute?.date && minute.time);
  const isAsked = way !== 'free' && isWhole;
  const free = useQuery({ ...freeTimes(wish, minute?.date ?? ''), enabled: isAsked });
  const slots = free.data?.available_slots;
  // Where it cannot be told, it is as where nothing is offered: one has to mean it.
  const offSlot =
    isAsked && minute ? free.isError || (slots ? !isOffered(minute, slots) : false) : false;
  return { isKnown: isWhole && (!isAsked || free.isSuccess || free.isError), offSlot };
}
