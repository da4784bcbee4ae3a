import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { Refusal } from '../../../shared/Refusal';
import { amount } from '../../../shared/times';
import { Dialog } from '../../Dialog';
import { PAYMENT_METHODS } from '../filters';
import type { Appointment } from '../queries';
import type { Action, Given } from './actions';

const LONGEST_REASON = 500;
const LONGEST_NOTES = 2000;

interface Props {
  action: Action;
  appointment: Appointment;
  problem: unknown;
  isPending: boolean;
  onClose: () => void;
  onSubmit: (given: Given, key: string) => void;
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
  const [key, setKey] = useState(newKey);
  const say = (what: Given) => {
    setGiven({ ...given, ...what });
    setKey(newKey());
  };
  const asksWhy = action === 'cancel' || action === 'decline' || action === 'undo';
  const fault = (field: string) => (problem instanceof ApiProblem ? problem.fault(field) : null);
  return (
    <Dialog title={t(`appointments.ask.${action}`)} onClose={onClose}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit(given, key);
        }}
      >
        <Stack>
          <Text>
            {t(`appointments.follows.${action}`, {
              amount: amount(appointment.consultation_fee, i18n.language),
            })}
          </Text>
          {asksWhy && (
            <Textarea
              label={t('appointments.reason')}
              description={t(
                action === 'undo' ? 'appointments.undoHint' : 'appointments.reasonHint',
              )}
              data-autofocus
              required
              rows={3}
              dir="auto"
              maxLength={LONGEST_REASON}
              value={given.reason ?? ''}
              onChange={(event) => say({ reason: event.currentTarget.value })}
            />
          )}
          {action === 'payment' && (
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
          {problem !== null && problem !== undefined && <Refusal problem={problem} />}
          <Group>
            <Button type="submit" loading={isPending} disabled={asksWhy && !given.reason?.trim()}>
              {t(`appointments.action.${action}`)}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('desk.back')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
