import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { RoomSelect } from '../../../shared/RoomSelect';
import { todayIn, viewerZone } from '../../../shared/times';
import { Dialog } from '../../parts/Dialog';
import { DoctorPicker } from '../../parts/DoctorPicker';
import type { Doctor } from '../../parts/doctors';
import { useWrite } from '../../parts/useWrite';
import { addDays } from '../../parts/words';
import { WeekdayFields } from '../WeekdayFields';
import { begin, type NewSeries } from './queries';

const FIELDS = [
  ['start_date', 'date', true],
  ['recurring_end_date', 'date', false],
  ['start_time', 'time', true],
  ['end_time', 'time', true],
  ['max_appointments', 'number', true],
] as const;

/** Hours that repeat each week, on the doctor's clock, until a day or until somebody ends them. */
export function NewSeriesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [doctor, setDoctor] = useState<Doctor>();
  const [weekdays, setWeekdays] = useState([0, 1, 2, 3, 4]);
  const [room, setRoom] = useState<number | null>(null);
  const [values, setValues] = useState({
    start_date: addDays(todayIn(viewerZone()), 1),
    recurring_end_date: '',
    start_time: '09:00',
    end_time: '09:30',
    max_appointments: '1',
  });
  const saving = useWrite(begin, { changes: [['series'], ['free']], onDone: onClose });
  const problem = saving.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  const series = (of: Doctor) =>
    ({
      doctor: of.id,
      start_date: values.start_date,
      ...(values.recurring_end_date ? { recurring_end_date: values.recurring_end_date } : {}),
      start_time: values.start_time,
      end_time: values.end_time,
      max_appointments: Number(values.max_appointments),
      room,
      recurring_days: weekdays.join(','),
    }) as NewSeries;
  return (
    <Dialog
      title={t('slots.newSeries')}
      submit={t('slots.begin')}
      isReady={doctor !== undefined && weekdays.length > 0}
      isBusy={saving.isPending}
      problem={problem}
      onSubmit={() => doctor && saving.mutate(series(doctor))}
      onClose={onClose}
    >
      <DoctorPicker value={doctor} onChange={setDoctor} error={fault('doctor')} />
      <WeekdayFields chosen={weekdays} onChange={setWeekdays} error={fault('recurring_days')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {FIELDS.map(([name, type, required]) => (
          <TextInput
            key={name}
            type={type}
            required={required}
            {...(type === 'number' ? { min: 1, inputMode: 'numeric' as const } : {})}
            label={t(`slots.field.${name}`)}
            value={values[name]}
            error={fault(name)}
            onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <RoomSelect value={room} onChange={setRoom} error={fault('room')} />
      <Text size="sm">{t('slots.seriesHint')}</Text>
    </Dialog>
  );
}
