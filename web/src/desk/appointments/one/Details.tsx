import { useTranslation } from 'react-i18next';
import { money } from '../../../shared/money';
import { placeOf } from '../../../shared/room';
import { dateInWords, dayAndTime, isolated } from '../../../shared/times';
import { minutesWaited } from '../../../shared/waited';
import classes from '../../Facts.module.css';
import { RowLink } from '../../RowLink';
import type { Appointment } from '../queries';
import { paidWords } from '../words';

const TEXTS = [
  'reason_for_visit',
  'symptoms',
  'chief_complaint',
  'notes',
  'accessibility_needs',
  'doctor_notes',
  'cancellation_reason',
] as const;

/** Whether the fee for cancelling late is owed, or from when on it would be. */
function feeState({ cancellation_fee_due, is_upcoming }: Appointment) {
  if (cancellation_fee_due) return 'due';
  return is_upcoming ? 'from' : 'none';
}

/** All that is known of an appointment, in words; what is empty is left out. */
export function Details({ appointment: a }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const when = (instant: string | null) =>
    instant && dayAndTime(instant, a.time_zone, i18n.language);
  const by = (name: string | null, role: string | null) =>
    role && [name && isolated(name), t(`appointments.role.${role}`)].filter(Boolean).join(' · ');
  const facts: Record<string, string | null> = {
    doctor: a.doctor_name,
    service: a.service_name,
    type: t(`appointments.type.${a.appointment_type}`),
    method: t(`appointments.bookingMethod.${a.booking_method}`),
    length: t('find.minutes', { count: a.duration_minutes }),
    room: placeOf(a),
    place: a.off_slot ? t('appointments.offSlot') : null,
    fee: money(a.consultation_fee, a.currency, i18n.language),
    deposit: a.deposit_amount
      ? t('appointments.deposit', {
          amount: isolated(money(a.deposit_amount, a.currency, i18n.language)),
          state: t(`appointments.depositState.${a.deposit_paid ? 'yes' : 'no'}`),
        })
      : null,
    cancellation_fee: a.cancellation_fee
      ? t(`appointments.cancellationFee.${feeState(a)}`, {
          amount: isolated(money(a.cancellation_fee, a.currency, i18n.language)),
          when: when(a.cancel_free_until),
        })
      : null,
    paid: paidWords(a, t),
    amount_paid: a.amount_paid && money(a.amount_paid, a.currency, i18n.language),
    follow_up: a.follow_up_required
      ? a.follow_up_date
        ? dateInWords(a.follow_up_date, i18n.language)
        : t('appointments.followUpState.yes')
      : null,
    ...Object.fromEntries(TEXTS.map((name) => [name, a[name]])),
    booked_by: by(a.booked_by, a.booked_by_role),
    created: when(a.created_at),
    confirmed: when(a.confirmed_at),
    arrived: when(a.arrived_at),
    waited:
      a.status === 'arrived' ? t('find.minutes', { count: minutesWaited(a, new Date()) }) : null,
    completed: when(a.completed_at),
    cancelled: when(a.cancelled_at),
    cancelled_by: by(a.cancelled_by, a.cancelled_by_role),
  };
  return (
    <dl className={classes.facts}>
      <div className={classes.fact}>
        <dt>{t('appointments.column.patient')}</dt>
        <dd>
          <RowLink to="/desk/patients/$patient" params={{ patient: a.patient }}>
            <bdi>{a.patient_name}</bdi>
          </RowLink>
        </dd>
      </div>
      {Object.entries(facts).map(
        ([name, value]) =>
          value && (
            <div key={name} className={classes.fact}>
              <dt>{t(`appointments.field.${name}`)}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
      {a.rescheduled_from !== null && <Other field="rescheduled_from" id={a.rescheduled_from} />}
      {a.rescheduled_to !== null && <Other field="rescheduled_to" id={a.rescheduled_to} />}
    </dl>
  );
}

function Other({ field, id }: { field: string; id: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.fact}>
      <dt>{t(`appointments.field.${field}`)}</dt>
      <dd>
        <RowLink to="/desk/appointments/$id" params={{ id: String(id) }}>
          {t('appointments.number', { number: id })}
        </RowLink>
      </dd>
    </div>
  );
}
