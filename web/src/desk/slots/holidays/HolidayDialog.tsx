import { MultiSelect, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { locations } from '../../../shared/places';
import { todayIn, viewerZone } from '../../../shared/times';
import { doctors, services } from '../../choices';
import { Dialog } from '../../parts/Dialog';
import { useWrite } from '../../parts/useWrite';
import { addDays } from '../../parts/words';
import { Affected } from '../affected/Affected';
import { add } from './queries';
import './styles.css';

/** As many services as are looked at in one list; the others are found by their names. */
const LISTED = 50;

/** A new holiday: when, where, and which services go on. What it closed is said after. */
export function HolidayDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const tomorrow = addDays(todayIn(viewerZone()), 1);
  const [values, setValues] = useState({ name: '', start_date: tomorrow, end_date: tomorrow });
  const [location, setLocation] = useState('');
  const [exempt, setExempt] = useState<string[]>([]);
  const everyLocation = useQuery(locations);
  const everyService = useQuery(services);
  const everyDoctor = useQuery(doctors);
  const saving = useWrite(add, { changes: [['holidays'], ['free']] });
  const problem = saving.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  if (saving.data) {
    const { name, closed, appointments, booked_slots } = saving.data;
    return (
      <Dialog title={t('holidays.isClosed', { name })} onClose={onClose}>
        <Affected closed={closed} appointments={appointments} slots={booked_slots} />
      </Dialog>
    );
  }
  const nameOf = (doctor: number) => everyDoctor.data?.find((one) => one.id === doctor)?.name ?? '';
  const offered = everyService.data?.filter((one) => one.is_active) ?? [];
  const date = (name: 'start_date' | 'end_date') => (
    <TextInput
      type="date"
      required
      label={t(`slots.field.${name}`)}
      value={values[name]}
      error={fault(name)}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog
      title={t('holidays.new')}
      submit={t('holidays.close')}
      isBusy={saving.isPending}
      problem={problem}
      onSubmit={() =>
        saving.mutate({
          ...values,
          name: values.name.trim(),
          location: location ? Number(location) : null,
          exempt_services: exempt.map(Number),
        })
      }
      onClose={onClose}
    >
      <TextInput
        label={t('places.name')}
        data-autofocus
        required
        maxLength={200}
        dir="auto"
        value={values.name}
        error={fault('name')}
        onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {date('start_date')}
        {date('end_date')}
      </SimpleGrid>
      <NativeSelect
        label={t('places.location')}
        description={t('holidays.locationHint')}
        value={location}
        error={fault('location')}
        onChange={(event) => setLocation(event.currentTarget.value)}
        data={[
          { value: '', label: t('holidays.everywhere') },
          ...(everyLocation.data ?? [])
            .filter((one) => one.is_active)
            .map((one) => ({ value: String(one.id), label: one.name })),
        ]}
      />
      <MultiSelect
        label={t('holidays.exempt')}
        description={t('holidays.exemptHint')}
        searchable
        limit={LISTED}
        value={exempt}
        error={fault('exempt_services')}
        onChange={setExempt}
        nothingFoundMessage={t('holidays.noService')}
        comboboxProps={{ keepMounted: false }}
        data={offered.map((one) => ({
          value: String(one.id),
          label: [one.name, nameOf(one.doctor)].filter(Boolean).join(' · '),
        }))}
      />
    </Dialog>
  );
}
