import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, newKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { LinkButton } from '../../shared/LinkButton';
import { Conflict } from '../../shared/picker/Conflict';
import { Refusal } from '../../shared/Refusal';
import type { Appointment } from '../appointments/queries';
import type { Choice } from '../find/queries';
import { orOwn } from './orOwn';

const route = getRouteApi('/book/$doctor');
const LONGEST = 2000;

interface Props {
  choice: Choice;
  onBooked: (appointment: Appointment) => void;
}

/** What the doctor should know. Stays as it was typed when the time turns out to be taken. */
export function BookForm({ choice, onBooked }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { date, time, fold, at } = route.useSearch();
  const [reason, setReason] = useState('');
  const [symptoms, setSymptoms] = useState('');
  const [key, setKey] = useState(newKey);
  const wish = {
    doctor: choice.doctor.id,
    ...(choice.service ? { service: choice.service.id } : {}),
  };
  const booking = useMutation({
    mutationFn: () =>
      orOwn(
        { doctor: choice.doctor.id, date, at },
        body(
          api.POST('/api/appointments/appointments', {
            params: { header: { 'Idempotency-Key': key } },
            body: {
              ...wish,
              appointment_date: date,
              appointment_time: time,
              fold,
              booking_method: 'online',
              reason_for_visit: reason.trim() || null,
              symptoms: symptoms.trim() || null,
            },
          }),
        ),
      ),
    onSuccess: onBooked,
    // What was answered is over; what was not is sent again as the same wish.
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500) {
        setKey(newKey());
      }
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['free'] });
      void queries.invalidateQueries({ queryKey: ['appointments'] });
    },
  });
  const changed =
    (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
      set(event.currentTarget.value);
      setKey(newKey());
    };
  const problem = booking.error;
  const fault = (field: string) => (problem instanceof ApiProblem ? problem.fault(field) : null);
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        booking.mutate();
      }}
    >
      <Stack>
        <Textarea
          label={t('book.reason')}
          description={t('book.reasonHint')}
          autosize={false}
          rows={3}
          dir="auto"
          maxLength={LONGEST}
          value={reason}
          error={fault('reason_for_visit')}
          onChange={changed(setReason)}
        />
        <Textarea
          label={t('book.symptoms')}
          description={t('book.optional')}
          rows={3}
          dir="auto"
          maxLength={LONGEST}
          value={symptoms}
          error={fault('symptoms')}
          onChange={changed(setSymptoms)}
        />
        {problem instanceof ApiProblem && problem.isConflict ? (
          <>
            <Conflict
              problem={problem}
              wish={wish}
              zone={choice.doctor.time_zone}
              onTime={(next) => {
                booking.reset();
                void navigate({
                  to: '/book/$doctor',
                  params: { doctor: choice.doctor.id },
                  search: { ...wish, ...next },
                  replace: true,
                });
              }}
            />
            <div>
              <LinkButton
                variant="default"
                h="auto"
                py={8}
                styles={{ label: { whiteSpace: 'normal' } }}
                to="/find/$doctor"
                params={{ doctor: choice.doctor.id }}
                search={{
                  ...(choice.service ? { service: choice.service.id } : {}),
                  wait: date,
                }}
              >
                {t('waiting.forThatDay')}
              </LinkButton>
            </div>
          </>
        ) : (
          problem && <Refusal problem={problem} />
        )}
        <div>
          <Button type="submit" size="md" loading={booking.isPending}>
            {t('book.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
