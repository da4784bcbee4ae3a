import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newKey } from '../../api/client';
import { Dialog } from '../../shared/Dialog';
import { Refusal } from '../../shared/Refusal';
import { appointmentList } from '../appointments/queries';
import type { Patient } from './queries';

const LIVE = ['pending', 'confirmed', 'scheduled', 'arrived'];

interface Props {
  patient: Patient;
  version: string;
  onClose: () => void;
}

/** Says what follows before somebody is taken out of the clinic's patients, or taken in again. */
export function ActivityDialog({ patient, version, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const leaves = patient.is_active;
  const live = useQuery({
    ...appointmentList({ patient: patient.id, status: LIVE }),
    enabled: leaves,
    staleTime: 0,
  });
  const count = live.data?.count ?? 0;
  const changing = useMutation({
    mutationFn: () => {
      const path = { id: patient.id };
      return leaves
        ? api.POST('/api/appointments/patients/{id}/deactivate', {
            params: {
              path,
              query: { cancel_appointments: count > 0 },
              header: { 'Idempotency-Key': key, 'If-Match': version },
            },
          })
        : api.PATCH('/api/appointments/patients/{id}', {
            params: { path, header: { 'If-Match': version } },
            body: { is_active: true } as never,
          });
    },
    onSuccess: onClose,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['patients'] });
      void queries.invalidateQueries({ queryKey: ['appointments'] });
    },
  });
  const problem = changing.error ?? live.error;
  return (
    <Dialog title={t(leaves ? 'patients.askDeactivate' : 'patients.askActivate')} onClose={onClose}>
      <Text>{t(leaves ? 'patients.followsDeactivate' : 'patients.followsActivate')}</Text>
      {leaves && live.isPending && <Skeleton height={24} />}
      {leaves && live.isSuccess && (
        <Text fw={600} data-live={count}>
          {count > 0 ? t('patients.liveAppointments', { count }) : t('patients.noLive')}
        </Text>
      )}
      {problem && <Refusal problem={problem} />}
      <Group>
        <Button
          {...(leaves ? { color: 'red.9' } : {})}
          loading={changing.isPending}
          disabled={leaves && !live.isSuccess}
          onClick={() => changing.mutate()}
        >
          {t(
            leaves
              ? count > 0
                ? 'patients.deactivateAndCancel'
                : 'patients.deactivate'
              : 'patients.activate',
          )}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk.back')}
        </Button>
      </Group>
    </Dialog>
  );
}
