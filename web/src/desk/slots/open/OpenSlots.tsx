import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { Refusal } from '../../../shared/Refusal';
import { todayIn, viewerZone } from '../../../shared/times';
import type { Doctor } from '../../parts/doctors';
import { useWrite } from '../../parts/useWrite';
import { addDays } from '../../parts/words';
import { BatchOutcome } from './BatchOutcome';
import { type Hours, HoursFields } from './HoursFields';
import { type Batch, create, preview } from './queries';

function usual(): Hours {
  const today = todayIn(viewerZone());
  return {
    start_date: addDays(today, 1),
    end_date: addDays(today, 14),
    start_time: '09:00',
    end_time: '12:00',
    minutes: '30',
    pause: '0',
    seats: '1',
    weekdays: [0, 1, 2, 3, 4],
    room: null,
    repeats: false,
  };
}

function batchOf(doctor: Doctor, hours: Hours): Batch {
  return {
    doctor: doctor.id,
    start_date: hours.start_date,
    end_date: hours.end_date,
    start_time: hours.start_time,
    end_time: hours.end_time,
    slot_duration_minutes: Number(hours.minutes),
    break_duration_minutes: Number(hours.pause),
    max_appointments_per_slot: Number(hours.seats),
    weekdays: hours.weekdays,
    room: hours.room,
    fold: hours.repeats ? 1 : 0,
  } as Batch;
}

/** Many slots at once: what would be created is said before it is. */
export function OpenSlots() {
  const { t } = useTranslation();
  const [doctor, setDoctor] = useState<Doctor>();
  const [hours, setHours] = useState(usual);
  const looking = useMutation({ mutationFn: preview });
  const creating = useWrite(create, {
    changes: [['free'], ['doctors']],
    onDone: () => looking.reset(),
  });
  const changed = (next: Hours) => {
    setHours(next);
    looking.reset();
    creating.reset();
  };
  const problem = creating.error ?? looking.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  return (
    <Stack>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          creating.reset();
          if (doctor) looking.mutate(batchOf(doctor, hours));
        }}
      >
        <Stack>
          <HoursFields
            doctor={doctor}
            onDoctor={(next) => {
              setDoctor(next);
              changed(hours);
            }}
            hours={hours}
            onHours={changed}
            fault={fault}
          />
          <Group>
            <Button type="submit" variant="default" disabled={!doctor} loading={looking.isPending}>
              {t('slots.preview')}
            </Button>
          </Group>
        </Stack>
      </form>
      {problem && <Refusal problem={problem} />}
      {doctor && looking.data && (
        <BatchOutcome
          title={t('slots.wouldCreate', { count: looking.data.created })}
          outcome={looking.data}
        >
          {looking.data.created > 0 && (
            <Button
              loading={creating.isPending}
              onClick={() => creating.mutate(batchOf(doctor, hours))}
            >
              {t('slots.create', { count: looking.data.created })}
            </Button>
          )}
        </BatchOutcome>
      )}
      {creating.data && (
        <BatchOutcome
          title={t('slots.created', { count: creating.data.created })}
          outcome={creating.data}
        />
      )}
    </Stack>
  );
}
