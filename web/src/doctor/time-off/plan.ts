import { api, body } from '../../api/client';
import type { WriteAsSeen } from '../../shared/asSeen';
import { act } from '../actions';
import { clock, DAY_LONG, type Span } from '../calendar/layout';
import type { Visit } from '../visits';
import type { Choice, FreeTime } from './affected';

/** What becomes of each patient who is booked then; who is not named is left. */
export type Choices = Record<number, { choice: Choice; to?: FreeTime | undefined }>;

export interface Plan {
  doctor: number;
  span: Span;
  affected: Visit[];
  choices: Choices;
  reason: string;
}

/** What was done with each patient, by the visit's number. */
export type Outcome = Record<number, { done: true } | { problem: unknown }>;

function timeOff({ doctor, span }: Plan) {
  const { from, to } = span;
  return {
    doctor,
    start_date: from.date,
    start_time: clock(from.minute),
    end_date: to.date,
    end_time: to.minute === DAY_LONG ? '24:00' : clock(to.minute),
  };
}

/** Whether everything that the choices need is there. */
export function isReady({ affected, choices, reason }: Plan): boolean {
  return affected.every(({ id }) => {
    const { choice, to } = choices[id] ?? { choice: 'leave' };
    if (choice === 'cancel') return reason.trim() !== '';
    return choice !== 'move' || to !== undefined;
  });
}

/**
 * First the time is blocked, so that nobody else books it; then one patient after the other. What
 * is refused of one patient is in the outcome, and the others go on.
 */
export async function carryOut(
  plan: Plan,
  keyOf: (wish: unknown) => string,
  write: WriteAsSeen,
): Promise<Outcome> {
  const wanted = timeOff(plan);
  await body(
    api.POST('/api/appointments/time-off', {
      params: { header: { 'Idempotency-Key': keyOf(wanted) } },
      body: wanted as never,
    }),
  );
  const outcome: Outcome = {};
  for (const seen of plan.affected) {
    const action = actionOf(plan, seen);
    if (!action) continue;
    try {
      await act(write, seen, action);
      outcome[seen.id] = { done: true };
    } catch (problem) {
      outcome[seen.id] = { problem };
    }
  }
  return outcome;
}

function actionOf({ choices, reason }: Plan, seen: Visit) {
  const { choice, to } = choices[seen.id] ?? { choice: 'leave' };
  if (choice === 'move' && to) {
    return { does: 'move', date: to.date, time: to.time, fold: to.fold } as const;
  }
  if (choice !== 'cancel') return undefined;
  const does = seen.status === 'pending' ? ('decline' as const) : ('cancel' as const);
  return { does, reason: reason.trim() };
}
