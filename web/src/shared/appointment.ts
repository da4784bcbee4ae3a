import { api, type Schemas } from '../api/client';

export type Appointment = Schemas['AppointmentView'];

/** An appointment, and the version that a change of it names. */
export interface Versioned {
  value: Appointment;
  version: string;
}

/** One as it is now, by number, UUID or reference. */
export async function appointmentNow(id: string | number): Promise<Versioned> {
  const { data, response } = await api.GET('/api/appointments/appointments/{id}', {
    params: { path: { id: String(id) } },
  });
  return { value: data as Appointment, version: response.headers.get('ETag') ?? '' };
}
