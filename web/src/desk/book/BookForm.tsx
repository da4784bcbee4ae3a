import { Button, Checkbox, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { Conflict } from '../../shared/picker/Conflict';
import { Refusal } from '../../shared/Refusal';
import type { SeriesAnswer } from '../../shared/series/queries';
import type { Appointment } from '../appointments/queries';
import type { Doctor, Service } from '../choices';
import { MethodChoice } from './MethodChoice';
import { OffSlot } from './OffSlot';
import { useBooking } from './useBooking';
import { useOffered } from './useOffered';
import { WhenStep } from './WhenStep';
import { type Minute, nextMinute, type Way } from './when';

const SeriesBooking = lazy(() => import('../../shared/series/SeriesBooking'));

const USUAL_MINUTES = 30;
const LONGEST = 2000;

interface Props {
  patient: number | undefined;
  doctor: Doctor;
  service: Service | undefined;
  onBooked: (appointment: Appointment) => void;
  onSeries: (series: SeriesAnswer) => void;
}

/** When, how it was asked for and why; where no free time begins then, that is said and asked. */
export function BookForm({ patient, doctor, service, onBooked, onSeries }: Props) {
  const { t } = useTranslation();
  const zone = doctor.time_zone;
  const wish = {
    doctor: doctor.id,
    service: service?.id,
    minutes: service?.duration_minutes ?? USUAL_MINUTES,
  };
  const [way, setWay] = useState<Way>('free');
  const [chosen, setChosen] = useState<Minute>();
  const [method, setMethod] = useState<'phone' | 'walk_in'>('phone');
  const [reason, setReason] = useState('');
  const [isMeant, setMeant] = useState(false);
  const [repeats, setRepeats] = useState(false);
  const { isKnown, offSlot } = useOffered(wish, way, way === 'now' ? nextMinute(zone) : chosen);
  const booking = useBooking(
    { patient, doctor, service, method, offSlot: offSlot && isMeant, reason },
    onBooked,
  );
  const problem = booking.error;
  // A walk-in is one visit, and so is what is booked where nothing is offered.
  const canRepeat = way === 'free' && chosen && patient;
  const isSeries = canRepeat && repeats;
  const take = (next: Minute | undefined) => {
    booking.reset();
    setMeant(false);
    setChosen(next);
  };
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (isSeries) return;
        // A walk-in begins when it is sent, not when the page was opened.
        const at = way === 'now' ? nextMinute(zone) : chosen;
        if (at) booking.mutate(at);
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {t('bookFor.when')}
        </Title>
        <WhenStep
          wish={wish}
          zone={zone}
          way={way}
          minute={chosen}
          onWay={(next) => {
            setWay(next);
            setMethod(next === 'now' ? 'walk_in' : method);
            take(undefined);
          }}
          onMinute={take}
        />
        {offSlot && <OffSlot isMeant={isMeant} onMeant={setMeant} />}
        <MethodChoice method={method} onMethod={setMethod} />
        <Textarea
          label={t('book.reason')}
          description={t('book.optional')}
          rows={3}
          dir="auto"
          maxLength={LONGEST}
          value={reason}
          error={problem instanceof ApiProblem ? problem.fault('reason_for_visit') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {canRepeat && (
          <Checkbox
            label={t('repeated.repeat')}
            checked={repeats}
            onChange={(event) => {
              booking.reset();
              setRepeats(event.currentTarget.checked);
            }}
          />
        )}
        {isSeries && (
          <Suspense fallback={<Skeleton height={80} />}>
            <SeriesBooking
              key={`${chosen.date} ${chosen.time}`}
              wish={{
                doctor: doctor.id,
                patient,
                ...(service ? { service: service.id } : {}),
                appointment_date: chosen.date,
                appointment_time: chosen.time,
                booking_method: 'phone',
              }}
              said={{ reason_for_visit: reason.trim() || null }}
              zone={zone}
              onBooked={onSeries}
            />
          </Suspense>
        )}
        {problem instanceof ApiProblem && problem.isConflict ? (
          <Conflict
            problem={problem}
            wish={{ doctor: doctor.id, ...(service ? { service: service.id } : {}) }}
            zone={zone}
            onTime={(next) => {
              setWay('free');
              take(next);
            }}
          />
        ) : (
          problem && <Refusal problem={problem} />
        )}
        {!patient && <Text>{t('bookFor.patientFirst')}</Text>}
        {!isSeries && (
          <div>
            <Button
              type="submit"
              size="md"
              disabled={!patient || !isKnown || (offSlot && !isMeant)}
              loading={booking.isPending}
            >
              {t('bookFor.submit')}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  );
}
