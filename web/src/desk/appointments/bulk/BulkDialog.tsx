import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/client';
import { Dialog } from '../../../shared/Dialog';
import { Refusal } from '../../../shared/Refusal';
import { WhyField } from '../../../shared/WhyField';
import type { Appointment } from '../queries';
import { BulkResults } from './BulkResults';
import { type Action, doToMany, WITH_REASON } from './queries';

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
      <Dialog size="lg" title={t('appointments.bulkDone')} onClose={() => onClose(true)}>
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
    <Dialog
      title={t(`appointments.bulkAsk.${action}`, { count })}
      onClose={() => onClose(false)}
      onSubmit={() => doing.mutate()}
      buttons={
        <>
          <Button type="submit" loading={doing.isPending} disabled={asksWhy && !reason.trim()}>
            {t(`appointments.action.${action}`)}
          </Button>
          <Button variant="default" onClick={() => onClose(false)}>
            {t('desk.back')}
          </Button>
        </>
      }
    >
      <Text>{t('appointments.bulkHint')}</Text>
      {asksWhy && (
        <WhyField
          label={t('appointments.reason')}
          hint={t('appointments.reasonHint')}
          value={reason}
          onChange={(next) => {
            setReason(next);
            setKey(newKey());
          }}
        />
      )}
      {doing.isError && <Refusal problem={doing.error} />}
    </Dialog>
  );
}
