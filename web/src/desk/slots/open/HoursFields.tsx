import { Checkbox, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RoomSelect } from '../../../shared/RoomSelect';
import { DoctorPicker } from '../../parts/DoctorPicker';
import type { Doctor } from '../../parts/doctors';
import { WeekdayFields } from '../WeekdayFields';

export interface Hours {
  start_date: string;
  end_date: string;
  start_time: string;
  end_time: string;
  minutes: string;
  pause: string;
  seats: string;
  /** 0 is Monday. */
  weekdays: number[];
  room: number | null;
  repeats: boolean;
}

interface Props {
  doctor: Doctor | undefined;
  onDoctor: (doctor: Doctor | undefined) => void;
  hours: Hours;
  onHours: (hours: Hours) => void;
  fault: (field: string) => string | undefined;
}

const FIELDS = [
  ['start_date', 'date', 'start_date'],
  ['end_date', 'date', 'end_date'],
  ['start_time', 'time', 'start_time'],
  ['end_time', 'time', 'end_time'],
  ['minutes', 'number', 'slot_duration_minutes'],
  ['pause', 'number', 'break_duration_minutes'],
  ['seats', 'number', 'max_appointments_per_slot'],
] as const;

/** Whose hours, on which days, cut into which slots; on the doctor's clock. */
export function HoursFields({ doctor, onDoctor, hours, onHours, fault }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <DoctorPicker value={doctor} onChange={onDoctor} error={fault('doctor')} />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        {FIELDS.map(([name, type, field]) => (
          <TextInput
            key={name}
            type={type}
            required
            {...(type === 'number'
              ? { min: name === 'pause' ? 0 : 1, inputMode: 'numeric' as const }
              : {})}
            label={t(`slots.field.${name}`)}
            value={hours[name]}
            error={fault(field)}
            onChange={(event) => onHours({ ...hours, [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <WeekdayFields
        chosen={hours.weekdays}
        error={fault('weekdays')}
        onChange={(weekdays) => onHours({ ...hours, weekdays })}
      />
      <RoomSelect
        value={hours.room}
        error={fault('room')}
        onChange={(room) => onHours({ ...hours, room })}
      />
      <Group>
        <Checkbox
          label={t('slots.field.repeats')}
          description={t('slots.repeatsHint')}
          checked={hours.repeats}
          onChange={(event) => onHours({ ...hours, repeats: event.currentTarget.checked })}
        />
      </Group>
    </>
  );
}
