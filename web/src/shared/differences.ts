import type { Appointment } from './appointment';
import { money } from './money';
import { dateInWords, dayAndTime } from './times';

/** Something that is not as it was seen; `text` names what, the others are in words. */
export interface Difference {
  text: string;
  before: string;
  now: string;
}

/** By what of an appointment somebody decides, most important first. */
const PARTS = [
  'state',
  'time',
  'minutes',
  'doctor',
  'patient',
  'service',
  'type',
  'why',
  'reason',
  'symptoms',
  'complaint',
  'remarks',
  'needs',
  'notes',
  'followUp',
  'fee',
  'paid',
  'due',
  'attends',
] as const;
type Part = (typeof PARTS)[number];

/**
 * To which part each field belongs. Nobody decides by those of none: names that stay, what follows from another field or
 * from the clock, and what the platform notes by itself soon after a change.
 */
const PART_OF: Record<keyof Appointment, Part | null> = {
  id: null,
  appointment_id: null,
  booking_reference: null,
  reference: null,
  doctor: 'doctor',
  doctor_name: 'doctor',
  patient: 'patient',
  patient_name: 'patient',
  service: 'service',
  service_name: 'service',
  time_slot: null,
  room: null,
  room_location: null,
  appointment_date: 'time',
  appointment_time: 'time',
  end_time: null,
  duration_minutes: 'minutes',
  time_zone: 'time',
  starts_at: 'time',
  ends_at: null,
  off_slot: null,
  appointment_type: 'type',
  appointment_type_display: null,
  status: 'state',
  status_display: null,
  booking_method: null,
  booking_method_display: null,
  reason_for_visit: 'reason',
  symptoms: 'symptoms',
  chief_complaint: 'complaint',
  notes: 'remarks',
  accessibility_needs: 'needs',
  doctor_notes: 'notes',
  cancellation_reason: 'why',
  booked_by: null,
  booked_by_role: null,
  consultation_fee: 'fee',
  currency: 'fee',
  deposit_amount: null,
  deposit_paid: null,
  cancellation_fee: null,
  cancel_free_until: null,
  no_show_fee: null,
  cancellation_fee_due: 'due',
  is_paid: 'paid',
  payment_method: 'paid',
  payment_method_display: null,
  amount_paid: 'paid',
  amount_due: null,
  requires_confirmation: null,
  confirmation_sent: null,
  reminder_sent: null,
  follow_up_required: 'followUp',
  follow_up_date: 'followUp',
  cancelled_at: null,
  cancelled_by: null,
  cancelled_by_role: null,
  rescheduled_from: null,
  rescheduled_to: 'state',
  series_id: null,
  series_number: null,
  created_at: null,
  updated_at: null,
  confirmed_at: null,
  attendance_confirmed_at: 'attends',
  arrived_at: null,
  started_at: null,
  completed_at: null,
  undo_until: null,
  cancel_until: null,
  is_upcoming: null,
  is_past: null,
  can_cancel: null,
  can_reschedule: null,
  can_check_in: null,
  can_undo: null,
};

const FIELDS = Object.keys(PART_OF) as (keyof Appointment)[];

/** What has become of an appointment since it was seen, as far as somebody decides by it. */
function changedParts(seen: Appointment, now: Appointment): Part[] {
  const changed = new Set(
    FIELDS.filter((field) => (seen[field] ?? null) !== (now[field] ?? null)).map(
      (field) => PART_OF[field],
    ),
  );
  return PARTS.filter((part) => changed.has(part));
}

/** Whether an appointment is as it was seen, but for what the platform has noted meanwhile. */
export function isAsSeen(seen: Appointment, now: Appointment): boolean {
  return changedParts(seen, now).length === 0;
}

const NOTHING = '–';

interface Words {
  language: string;
  say: (key: string) => string;
  /** Which words a state is said in, to whoever reads it. */
  stateOf: (appointment: Appointment) => string;
}

/** The same in words. */
export function differences(
  seen: Appointment,
  now: Appointment,
  { language, say, stateOf }: Words,
): Difference[] {
  const yesNo = (is: boolean) => say(is ? 'changed.yes' : 'changed.no');
  const words: Record<Part, (one: Appointment) => string | null> = {
    state: (one) => say(stateOf(one)),
    time: (one) => dayAndTime(one.starts_at, one.time_zone, language),
    minutes: (one) => new Intl.NumberFormat(language).format(one.duration_minutes),
    doctor: (one) => one.doctor_name,
    patient: (one) => one.patient_name,
    service: (one) => one.service_name,
    type: (one) => one.appointment_type_display,
    why: (one) => one.cancellation_reason,
    reason: (one) => one.reason_for_visit,
    symptoms: (one) => one.symptoms,
    complaint: (one) => one.chief_complaint,
    remarks: (one) => one.notes,
    needs: (one) => one.accessibility_needs,
    notes: (one) => one.doctor_notes,
    followUp: (one) =>
      one.follow_up_date
        ? dateInWords(one.follow_up_date, language)
        : yesNo(one.follow_up_required),
    fee: (one) => money(one.consultation_fee, one.currency, language),
    paid: (one) =>
      one.amount_paid ? money(one.amount_paid, one.currency, language) : yesNo(one.is_paid),
    due: (one) =>
      one.cancellation_fee_due && money(one.cancellation_fee_due, one.currency, language),
    attends: (one) => yesNo(one.attendance_confirmed_at !== null),
  };
  return changedParts(seen, now).map((part) => ({
    text: `changed.${part}`,
    before: words[part](seen) || NOTHING,
    now: words[part](now) || NOTHING,
  }));
}
