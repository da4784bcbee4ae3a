import { Button, Checkbox, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, newKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { LinkButton } from '../../shared/LinkButton';
import { Conflict } from '../../shared/picker/Conflict';
import { Refusal } from '../../shared/Refusal';
import type { SeriesAnswer } from '../../shared/series/queries';
import type { Appointment } from '../appointments/queries';
import type { Choice } from '../find/queries';
import { orOwn } from './orOwn';
import { WhyFields } from './WhyFields';

// Few repeat a visit: nobody else loads what that takes.
const SeriesBooking = lazy(() => import('../../shared/series/SeriesBooking'));

const route = getRouteApi('/book/$doctor');

interface Props {
  choice: Choice;
  onBooked: (appointment: Appointment) => void;
  onSeries: (series: SeriesAnswer) => void;
}

/** What the doctor should know. Stays as it was typed when the time turns out to be taken. */
export function BookForm({ choice, onBooked, onSeries }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { date, time, fold, at } = route.useSearch();
  const [said, setSaid] = useState({ reason: '', symptoms: '' });
  const [key, setKey] = useState(newKey);
  const [repeats, setRepeats] = useState(false);
  const wish = {
    doctor: choice.doctor.id,
    ...(choice.service ? { service: choice.service.id } : {}),
  };
  const reasons = {
    reason_for_visit: said.reason.trim() || null,
    symptoms: said.symptoms.trim() || null,
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
              ...reasons,
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
  const problem = booking.error;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!repeats) booking.mutate();
      }}
    >
      <Stack>
        <WhyFields
          said={said}
          problem={problem}
          onChange={(next) => {
            setSaid(next);
            setKey(newKey());
          }}
        />
        <Checkbox
          label={t('repeated.repeat')}
          checked={repeats}
          onChange={(event) => {
            booking.reset();
            setRepeats(event.currentTarget.checked);
          }}
        />
        {repeats && (
          <Suspense fallback={<Skeleton height={80} />}>
            <SeriesBooking
              wish={{
                ...wish,
                appointment_date: date,
                appointment_time: time,
                booking_method: 'online',
              }}
              said={reasons}
              zone={choice.doctor.time_zone}
              onBooked={onSeries}
            />
          </Suspense>
        )}
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
        {!repeats && (
          <div>
            <Button type="submit" size="md" loading={booking.isPending}>
              {t('book.submit')}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  );
}
