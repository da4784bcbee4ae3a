import type { Appointment } from '../../../shared/appointment';
import type { Service } from '../../choices';

/** With whom, what for, and how long. */
export interface Visit {
  doctor: number;
  service?: number;
  minutes: number;
}

export function visitOf(old: Appointment): Visit {
  return {
    doctor: old.doctor,
    ...(old.service ? { service: old.service } : {}),
    minutes: old.duration_minutes,
  };
}

/** With another doctor it is for the same if that doctor offers it; what is for something else is as long as that. */
export function chosenVisit(
  before: Visit,
  { doctor, service }: { doctor?: number; service?: number },
  services: Service[],
): Visit {
  const known = services.find((one) => one.id === before.service);
  const isSame = (one: Service) =>
    one.doctor === doctor &&
    one.is_active &&
    one.name === known?.name &&
    one.duration_minutes === known.duration_minutes;
  const taken = services.find(service ? (one) => one.id === service : isSame);
  return {
    doctor: doctor ?? before.doctor,
    ...(taken ? { service: taken.id } : {}),
    minutes: service && taken ? taken.duration_minutes : before.minutes,
  };
}

/** What the API is told: only what is to be another. */
export function changesOf(old: Appointment, { doctor, service, minutes }: Visit) {
  return {
    ...(doctor === old.doctor ? {} : { doctor }),
    ...(service && service !== old.service ? { service } : {}),
    ...(minutes === old.duration_minutes ? {} : { duration_minutes: minutes }),
  };
}
