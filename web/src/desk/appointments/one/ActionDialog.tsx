import { Button, Checkbox, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { ChangeRefusal } from '../../../shared/ChangeRefusal';
import { Dialog } from '../../../shared/Dialog';
import { isFeeDue, money } from '../../../shared/money';
import { isolated } from '../../../shared/times';

import { WhyField } from '../../../shared/WhyField';
import { PAYMENT_METHODS } from '../filters';
import { depositLeft, refundable } from '../money';
import type { Appointment } from '../queries';
import { statusWords } from '../words';
import type { Action, Given } from './actions';

const LONGEST_NOTES = 2000;
const ASK_WHY: readonly Action[] = ['cancel', 'decline', 'undo', 'waive_fee'];
/** What the patient is not told. */
const FOR_THE_LOG: readonly Action[] = ['undo', 'waive_fee'];

interface Props {
  action: Action;
  appointment: Appointment;
  problem: unknown;
  isPending: boolean;
  onClose: () => void;
  onSubmit: (given: Given) => void;
}

/** What is owed yet, or may be given back. */
function amountOf(action: Action, appointment: Appointment): string {
  if (action === 'deposit') return depositLeft(appointment);
  if (action === 'waive_fee') return appointment.cancellation_fee_due ?? '0';
  return action === 'refund' ? refundable(appointment) : appointment.amount_due;
}

/** What has to be said or thought of before something is done. */
export function ActionDialog({
  action,
  appointment,
  problem,
  isPending,
  onClose,
  onSubmit,
}: Props) {
  const { t, i18n } = useTranslation();
  const [given, setGiven] = useState<Given>({ method: 'cash' });
  const say = (what: Given) => setGiven({ ...given, ...what });
  const isPayment = action === 'payment' || action === 'deposit';
  const asksWhy = ASK_WHY.includes(action);
  const fault = (field: string) => (problem instanceof ApiProblem ? problem.fault(field) : null);
  return (
    <Dialog
      title={t(`appointments.ask.${action}`)}
      onClose={onClose}
      onSubmit={() => onSubmit(given)}
      buttons={
        <>
          <Button type="submit" loading={isPending} disabled={asksWhy && !given.reason?.trim()}>
            {t(`appointments.action.${action}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('desk.back')}
          </Button>
        </>
      }
    >
      <Text>
        {t(`appointments.follows.${action}`, {
          amount: money(amountOf(action, appointment), appointment.currency, i18n.language),
        })}
      </Text>
      {asksWhy && (
        <WhyField
          label={t('appointments.reason')}
          hint={t(
            FOR_THE_LOG.includes(action) ? 'appointments.undoHint' : 'appointments.reasonHint',
          )}
          value={given.reason ?? ''}
          onChange={(reason) => say({ reason })}
        />
      )}
      {action === 'cancel' && isFeeDue(appointment, new Date()) && (
        <Checkbox
          label={t('appointments.wish', {
            amount: isolated(
              money(appointment.cancellation_fee ?? '0', appointment.currency, i18n.language),
            ),
          })}
          checked={given.isWish ?? false}
          onChange={(event) => say({ isWish: event.currentTarget.checked })}
        />
      )}
      {isPayment && (
        <NativeSelect
          label={t('appointments.filter.payment_method')}
          value={given.method ?? 'cash'}
          onChange={(event) => say({ method: event.currentTarget.value as 'cash' })}
          data={PAYMENT_METHODS.map((one) => ({
            value: one,
            label: t(`appointments.paymentMethod.${one}`),
          }))}
        />
      )}
      {(isPayment || action === 'refund') && (
        <TextInput
          label={t('appointments.amount')}
          description={t(`appointments.amountHint.${action}`)}
          inputMode="decimal"
          dir="ltr"
          maxLength={12}
          value={given.amount ?? ''}
          error={fault('amount')}
          onChange={(event) => say({ amount: event.currentTarget.value.trim() })}
        />
      )}
      {action === 'refund' && (
        <Textarea
          label={t('appointments.refundReason')}
          rows={2}
          dir="auto"
          maxLength={500}
          value={given.reason ?? ''}
          error={fault('reason')}
          onChange={(event) => say({ reason: event.currentTarget.value })}
        />
      )}
      {action === 'complete' && (
        <>
          <Textarea
            label={t('appointments.field.doctor_notes')}
            data-autofocus
            rows={4}
            dir="auto"
            maxLength={LONGEST_NOTES}
            value={given.notes ?? ''}
            error={fault('notes')}
            onChange={(event) => say({ notes: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('appointments.followUpOn')}
            description={t('appointments.followUpHint')}
            value={given.followUp ?? ''}
            error={fault('follow_up_date')}
            onChange={(event) => say({ followUp: event.currentTarget.value })}
          />
        </>
      )}
      {problem !== null && problem !== undefined && (
        <ChangeRefusal problem={problem} stateOf={statusWords} />
      )}
    </Dialog>
  );
}
