import { Alert, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { todayIn, viewerZone } from '../../../shared/times';
import { Dialog } from '../../parts/Dialog';
import { DoctorPicker } from '../../parts/DoctorPicker';
import type { Doctor } from '../../parts/doctors';
import { useWrite } from '../../parts/useWrite';
import { addDays } from '../../parts/words';
import { booked, type NewAbsence, plan } from './queries';

const FIELDS = [
  ['start_date', 'date', true],
  ['start_time', 'time', false],
  ['end_date', 'date', true],
  ['end_time', 'time', false],
] as const;

/** Plans time off: who is booked then is said before, what was closed after. */
export function PlanDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const tomorrow = addDays(todayIn(viewerZone()), 1);
  const [doctor, setDoctor] = useState<Doctor>();
  const [values, setValues] = useState({
    start_date: tomorrow,
    start_time: '',
    end_date: tomorrow,
    end_time: '',
  });
  const affected = useQuery(booked(doctor?.id, values.start_date, values.end_date));
  const planning = useWrite(plan, { changes: [['time-off'], ['free']] });
  const problem = planning.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  const absence = (of: Doctor) =>
    ({
      doctor: of.id,
      start_date: values.start_date,
      end_date: values.end_date,
      ...(values.start_time ? { start_time: values.start_time } : {}),
      ...(values.end_time ? { end_time: values.end_time } : {}),
    }) as NewAbsence;
  if (planning.data) {
    return (
      <Dialog title={t('slots.timeOffPlanned')} onClose={onClose}>
        <Text role="status">
          {t('slots.closedSlots', { count: planning.data.closed_slots.length })}{' '}
          {t('slots.bookedInThem', { count: planning.data.appointments })}
        </Text>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('slots.newTimeOff')}
      submit={t('slots.plan')}
      isReady={doctor !== undefined}
      isBusy={planning.isPending}
      problem={problem}
      onSubmit={() => doctor && planning.mutate(absence(doctor))}
      onClose={onClose}
    >
      <DoctorPicker value={doctor} onChange={setDoctor} error={fault('doctor')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {FIELDS.map(([name, type, required]) => (
          <TextInput
            key={name}
            type={type}
            required={required}
            label={t(`slots.field.${name}`)}
            {...(required ? {} : { description: t('slots.wholeDay') })}
            value={values[name]}
            error={fault(name)}
            onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      {affected.data !== undefined && (
        <Alert color={affected.data > 0 ? 'yellow' : 'gray'} role="status">
          {t('slots.bookedThen', { count: affected.data })}
          {affected.data > 0 && ` ${t('slots.stayBooked')}`}
        </Alert>
      )}
    </Dialog>
  );
}
