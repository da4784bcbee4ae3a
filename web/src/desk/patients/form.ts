import { api, type Schemas } from '../../api/client';
import type { Patient } from './queries';

/** What is typed of a patient; empty is nothing. */
export interface Typed {
  name: string;
  date_of_birth: string;
  gender: string;
  email: string;
  phone: string;
  locale: string;
  time_zone: string;
  user_sub: string;
}

export type Field = keyof Typed;

export function typedOf(patient: Patient | undefined, locale: string, zone: string): Typed {
  return {
    name: patient?.name ?? '',
    date_of_birth: patient?.date_of_birth ?? '',
    gender: patient?.gender ?? '',
    email: patient?.email ?? '',
    phone: patient?.phone ?? '',
    locale: patient?.locale ?? locale,
    time_zone: patient?.time_zone ?? zone,
    user_sub: patient?.user_sub ?? '',
  };
}

/** As the API takes it. */
export function bodyOf(typed: Typed): Schemas['PatientForm'] {
  const trimmed = Object.entries(typed).map(([field, value]) => [field, value.trim() || null]);
  return { ...(Object.fromEntries(trimmed) as Schemas['PatientForm']), name: typed.name.trim() };
}

/** Registers somebody, or replaces what is known of somebody, at the version that was seen. */
export async function keepPatient(
  typed: Typed,
  key: string,
  known?: { patient: Patient; version: string },
): Promise<Patient> {
  const answer = known
    ? await api.PUT('/api/appointments/patients/{id}', {
        params: { path: { id: known.patient.id }, header: { 'If-Match': known.version } },
        body: { ...bodyOf(typed), is_active: known.patient.is_active },
      })
    : await api.POST('/api/appointments/patients', {
        params: { header: { 'Idempotency-Key': key } },
        body: bodyOf(typed),
      });
  return answer.data as Patient;
}
