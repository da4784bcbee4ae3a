import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { Appointment } from './appointment';
import { save } from './download';
import { Refusal } from './Refusal';

/** What was paid for it, as a file for the patient, in their language; nothing while nothing is paid. */
export function Receipt({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  const loading = useMutation({
    mutationFn: () =>
      body<Blob>(
        api.GET('/api/appointments/appointments/{id}/receipt', {
          params: { path: { id: String(appointment.id) } },
          parseAs: 'blob',
        }),
      ),
    onSuccess: (content) => save({ name: `receipt-${appointment.reference}.pdf`, content }),
  });
  if (!appointment.amount_paid) return null;
  return (
    <>
      <Button variant="default" loading={loading.isPending} onClick={() => loading.mutate()}>
        {t('mine.receipt')}
      </Button>
      {loading.error && <Refusal problem={loading.error} />}
    </>
  );
}
