import { useRef } from 'react';
import { ApiProblem } from '../api/problem';
import { type Appointment, appointmentNow, type Versioned } from './appointment';
import { isAsSeen } from './differences';
import { useWishes } from './wish';

/** What somebody saw when they decided; a row of a list says no version. */
export interface Seen {
  value: Appointment;
  version?: string;
}

/** It is not any more what somebody saw, and nothing was done. */
export class HasChanged extends ApiProblem {
  constructor(
    readonly seen: Appointment,
    readonly now: Versioned,
  ) {
    super(412, 'precondition-failed', '', [], undefined);
  }
}

/** One thing that is wanted, and the version with which it was sent: sent again, it is the same request. */
interface Wish {
  key: string;
  version?: string;
}

/** The platform has two things to note after a change: that it was confirmed and that it was reminded of. */
const MOST = 3;

/**
 * Writes to an appointment as it was seen. Has it another version by now, it is read anew: what only the platform has noted
 * is no reason to ask, and the same is sent with the new version; anything else throws {@link HasChanged}.
 */
export async function asSeen<R>(
  seen: Seen,
  wish: Wish,
  write: (version: string, key: string) => Promise<R>,
  read: (id: number) => Promise<Versioned> = appointmentNow,
): Promise<R> {
  const asItWas = async () => {
    const now = await read(seen.value.id);
    if (!isAsSeen(seen.value, now.value)) throw new HasChanged(seen.value, now);
    return now.version;
  };
  wish.version ??= seen.version ?? (await asItWas());
  for (let sent = 1; ; sent++) {
    try {
      return await write(wish.version, wish.key);
    } catch (problem) {
      const isStale = problem instanceof ApiProblem && problem.status === 412;
      if (!isStale || sent === MOST) throw problem;
      wish.version = await asItWas();
    }
  }
}

/** What the writer gives to {@link useAsSeen}: what is wanted, for its key, and how it is sent. */
export type WriteAsSeen = <R>(
  seen: Seen,
  wanted: unknown,
  write: (version: string, key: string) => Promise<R>,
) => Promise<R>;

/** Writes by {@link asSeen}. Whoever was told what has changed, and wants it all the same, has seen that. */
export function useAsSeen(): WriteAsSeen {
  const keyOf = useWishes();
  const wishes = useRef(new Map<string, Wish>());
  const told = useRef(new WeakMap<Appointment, Versioned>());
  return async (seen, wanted, write) => {
    const known = told.current.get(seen.value) ?? seen;
    const key = keyOf([known.value.id, known.value.updated_at, wanted]);
    const wish = wishes.current.get(key) ?? { key };
    wishes.current.set(key, wish);
    try {
      return await asSeen(known, wish, write);
    } catch (problem) {
      if (problem instanceof HasChanged) told.current.set(seen.value, problem.now);
      throw problem;
    }
  };
}
