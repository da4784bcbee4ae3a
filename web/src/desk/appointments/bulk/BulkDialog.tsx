import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/client';
import { Refusal } from '../../../shared/Refusal';
import { Dialog } from '../../Dialog';
import type { Appointment } from '../queries';
import { BulkResults } from './BulkResults';
import { type Action, doToMany, WITH_REASON } from './queries';

const LONGEST = 500;

interface Props {
  action: Action;
  appointments: Appointment[];
  onClose: (done: boolean) => void;
}

/** Asks whether it is meant, does it to each, and says what became of each. */
export function BulkDialog({ action, appointments, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const asksWhy = WITH_REASON.includes(action);
  const doing = useMutation({
    mutationFn: () =>
      doToMany(
        action,
        appointments.map((one) => one.id),
        reason.trim(),
        key,
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['appointments'] }),
  });
  const count = appointments.length;
  if (doing.data) {
    return (
      <Dialog wide title={t('appointments.bulkDone')} onClose={() => onClose(true)}>
        <BulkResults answer={doing.data} appointments={appointments} />
        <div>
          <Button data-autofocus onClick={() => onClose(true)}>
            {t('desk.close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t(`appointments.bulkAsk.${action}`, { count })} onClose={() => onClose(false)}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          doing.mutate();
        }}
      >
        <Text mb="sm">{t('appointments.bulkHint')}</Text>
        {asksWhy && (
          <Textarea
            label={t('appointments.reason')}
            description={t('appointments.reasonHint')}
            data-autofocus
            required
            rows={3}
            dir="auto"
            maxLength={LONGEST}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setKey(newKey());
            }}
          />
        )}
        {doing.isError && <Refusal problem={doing.error} />}
        <Group mt="md">
          <Button type="submit" loading={doing.isPending} disabled={asksWhy && !reason.trim()}>
            {t(`appointments.action.${action}`)}
          </Button>
          <Button variant="default" onClick={() => onClose(false)}>
            {t('desk.back')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
