import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useAsSeen } from '../../shared/asSeen';
import { ChangeRefusal } from '../../shared/ChangeRefusal';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { CancellationFee } from './CancellationFee';
import { type Appointment, stateOf } from './queries';

interface Props {
  appointment: Appointment;
  onClose: () => void;
}

/** Asks why, and whether it is meant. */
export function CancelDialog({ appointment, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const write = useAsSeen();
  // As it was when it opened: what comes in meanwhile is not cancelled unseen.
  const [seen] = useState(appointment);
  const cancelling = useMutation({
    mutationFn: (reason: string) =>
      write({ value: seen }, reason, (version, key) =>
        api.POST('/api/appointments/appointments/{id}/cancel', {
          params: {
            path: { id: String(seen.id) },
            header: { 'Idempotency-Key': key, 'If-Match': version },
          },
          body: { cancellation_reason: reason },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['appointments'] });
      void queries.invalidateQueries({ queryKey: ['free'] });
    },
  });
  return (
    <ReasonDialog
      title={t('cancel.title')}
      who={seen.doctor_name}
      appointment={seen}
      follows={<CancellationFee appointment={seen} />}
      label={t('cancel.reason')}
      submit={t('cancel.submit')}
      keep={t('cancel.keep')}
      isPending={cancelling.isPending}
      refusal={cancelling.error && <ChangeRefusal problem={cancelling.error} stateOf={stateOf} />}
      onSubmit={(reason) => cancelling.mutate(reason)}
      onClose={onClose}
    />
  );
}
