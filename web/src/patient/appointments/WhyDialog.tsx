import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useAsSeen } from '../../shared/asSeen';
import { ChangeRefusal } from '../../shared/ChangeRefusal';
import { Dialog } from '../../shared/Dialog';
import { WhyFields } from '../book/WhyFields';
import { type Appointment, stateOf } from './queries';

interface Props {
  appointment: Appointment;
  onClose: () => void;
}

/** What the doctor should know, told or changed after the booking. */
export function WhyDialog({ appointment, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const write = useAsSeen();
  // As it was when it opened: what the clinic writes meanwhile is not written over unseen.
  const [seen] = useState(appointment);
  const [said, setSaid] = useState({
    reason: seen.reason_for_visit ?? '',
    symptoms: seen.symptoms ?? '',
  });
  const saving = useMutation({
    mutationFn: () =>
      write({ value: seen }, said, (version) =>
        api.PATCH('/api/appointments/appointments/{id}', {
          params: { path: { id: String(seen.id) }, header: { 'If-Match': version } },
          body: {
            reason_for_visit: said.reason.trim() || null,
            symptoms: said.symptoms.trim() || null,
          },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['appointments'] }),
  });
  return (
    <Dialog
      title={t('mine.reason')}
      onClose={onClose}
      onSubmit={() => saving.mutate()}
      buttons={
        <>
          <Button type="submit" loading={saving.isPending}>
            {t('mine.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('mine.leave')}
          </Button>
        </>
      }
    >
      <WhyFields said={said} problem={saving.error} onChange={setSaid} />
      {saving.error && <ChangeRefusal problem={saving.error} stateOf={stateOf} />}
    </Dialog>
  );
}
