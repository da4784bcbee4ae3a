import type { TFunction } from 'i18next';
import { money } from '../../shared/money';
import { dayAndTime } from '../../shared/times';
import type { Column } from './columns';
import type { Appointment } from './queries';

/** Which words the state of an appointment is said in, to the clinic. */
export function statusWords(appointment: Appointment): string {
  return appointment.status === 'cancelled' && appointment.rescheduled_to
    ? 'appointments.status.moved'
    : stateWords(appointment.status);
}

export function stateWords(status: string): string {
  return `appointments.status.${status}`;
}

/** In which colour a state shows; its words say the same. */
export const STATUS_COLOURS: Record<Appointment['status'], string> = {
  pending: 'yellow',
  confirmed: 'blue',
  scheduled: 'blue',
  arrived: 'teal',
  in_progress: 'violet',
  completed: 'green',
  cancelled: 'gray',
  no_show: 'red',
};

/** What is paid or owed. */
export function paidWords(appointment: Appointment, t: TFunction): string {
  if (!appointment.is_paid && appointment.amount_paid) return t('appointments.paidInPart');
  return appointment.is_paid
    ? t('appointments.paidBy', {
        method: t(`appointments.paymentMethod.${appointment.payment_method}`),
      })
    : t('appointments.unpaid');
}

/** What a column shows of an appointment, as text. */
export function cellText(
  column: Column,
  appointment: Appointment,
  t: TFunction,
  language: string,
): string {
  switch (column) {
    case 'when':
      return dayAndTime(appointment.starts_at, appointment.time_zone, language);
    case 'patient':
      return appointment.patient_name;
    case 'doctor':
      return appointment.doctor_name ?? '';
    case 'service':
      return appointment.service_name ?? t('appointments.noService');
    case 'status':
      return t(statusWords(appointment));
    case 'type':
      return t(`appointments.type.${appointment.appointment_type}`);
    case 'method':
      return t(`appointments.bookingMethod.${appointment.booking_method}`);
    case 'fee':
      return money(appointment.consultation_fee, appointment.currency, language);
    case 'paid':
      return paidWords(appointment, t);
    case 'reference':
      return appointment.reference;
    case 'created':
      return dayAndTime(appointment.created_at, appointment.time_zone, language);
  }
}
