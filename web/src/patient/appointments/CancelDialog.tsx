import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newKey } from '../../api/client';
import { Moment } from '../../shared/Moment';
import { Refusal } from '../../shared/Refusal';
import { type Appointment, appointment as one } from './queries';

const LONGEST = 500;

interface Props {
  appointment: Appointment;
  onClose: () => void;
}

/** Asks why, and whether it is meant. */
export function CancelDialog({ appointment, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [key] = useState(newKey);
  // As it is now: what has changed meanwhile is not cancelled unseen.
  const current = useQuery({ ...one(appointment.id), staleTime: 0 });
  const cancelling = useMutation({
    mutationFn: () =>
      api.POST('/api/appointments/appointments/{id}/cancel', {
        params: {
          path: { id: String(appointment.id) },
          header: { 'Idempotency-Key': key, 'If-Match': current.data?.version ?? '' },
        },
        body: { cancellation_reason: reason.trim() },
      }),
    onSuccess: onClose,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['appointments'] });
      void queries.invalidateQueries({ queryKey: ['free'] });
    },
  });
  const problem = cancelling.error ?? current.error;
  return (
    <Modal.Root opened onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fz="h3" fw={700} my="sm">
            {t('cancel.title')}
          </Modal.Title>
          <form
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              cancelling.mutate();
            }}
          >
            <Stack>
              <div>
                <Text dir="auto">{appointment.doctor_name}</Text>
                <Moment at={appointment.starts_at} zone={appointment.time_zone} />
              </div>
              <Textarea
                label={t('cancel.reason')}
                data-autofocus
                required
                rows={3}
                dir="auto"
                maxLength={LONGEST}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              {problem && <Refusal problem={problem} />}
              <Group>
                <Button
                  type="submit"
                  color="red.9"
                  disabled={!reason.trim() || !current.data}
                  loading={cancelling.isPending}
                >
                  {t('cancel.submit')}
                </Button>
                <Button variant="default" onClick={onClose}>
                  {t('cancel.keep')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
