import { api, body } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import type { Appointment } from '../appointments/queries';

interface Time {
  doctor: number;
  date: string;
  at: string;
}

/**
 * What was booked; where that time cannot be had because the caller has it already – the answer was lost and the page
 * loaded again –, the appointment that they have.
 */
export async function orOwn(time: Time, booked: Promise<Appointment>): Promise<Appointment> {
  try {
    return await booked;
  } catch (problem) {
    const own = problem instanceof ApiProblem && problem.isConflict && (await ownAt(time));
    if (own) return own;
    throw problem;
  }
}

async function ownAt({ doctor, date, at }: Time): Promise<Appointment | undefined> {
  const found = await body(
    api.GET('/api/appointments/appointments', {
      params: {
        query: {
          doctor: String(doctor),
          date_from: date,
          date_to: date,
          status: 'pending,confirmed,scheduled',
        },
      },
    }),
  );
  return found.results.find((one) => Date.parse(one.starts_at) === Date.parse(at));
}
