import { Button, Group, Modal, Skeleton, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Refusal } from '../../shared/Refusal';
import { type Appointment, appointment as one } from './queries';

const LONGEST = 2000;

interface Props {
  appointment: Appointment;
  onClose: () => void;
}

/** What the doctor should know, told or changed after the booking. */
export function ReasonDialog({ appointment, onClose }: Props) {
  const { t } = useTranslation();
  // As it is now: what the clinic has written meanwhile is not written over unseen.
  const current = useQuery({ ...one(appointment.id), staleTime: 0, refetchOnWindowFocus: false });
  return (
    <Modal.Root opened onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fz="h3" fw={700} my="sm">
            {t('mine.reason')}
          </Modal.Title>
          {current.isError && <Refusal problem={current.error} />}
          {current.isFetching && <Skeleton height={200} />}
          {current.data && !current.isFetching && (
            <Form key={current.data.version} {...current.data} onClose={onClose} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface FormProps {
  value: Appointment;
  version: string;
  onClose: () => void;
}

function Form({ value, version, onClose }: FormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState(value.reason_for_visit ?? '');
  const [symptoms, setSymptoms] = useState(value.symptoms ?? '');
  const saving = useMutation({
    mutationFn: () =>
      api.PATCH('/api/appointments/appointments/{id}', {
        params: { path: { id: String(value.id) }, header: { 'If-Match': version } },
        body: { reason_for_visit: reason.trim() || null, symptoms: symptoms.trim() || null },
      }),
    onSuccess: onClose,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['appointments'] }),
  });
  const problem = saving.error;
  const fault = (field: string) => (problem instanceof ApiProblem ? problem.fault(field) : null);
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Stack>
        <Textarea
          label={t('book.reason')}
          description={t('book.reasonHint')}
          data-autofocus
          rows={3}
          dir="auto"
          maxLength={LONGEST}
          value={reason}
          error={fault('reason_for_visit')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Textarea
          label={t('book.symptoms')}
          description={t('book.optional')}
          rows={3}
          dir="auto"
          maxLength={LONGEST}
          value={symptoms}
          error={fault('symptoms')}
          onChange={(event) => setSymptoms(event.currentTarget.value)}
        />
        {problem && <Refusal problem={problem} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('mine.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('mine.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
