import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/Refusal';
import { doctors, services } from '../../choices';
import { BOOKING_METHODS, type changed, type Filters, PAYMENT_METHODS, TYPES } from '../filters';
import { ChoiceGroup } from './ChoiceGroup';
import { PatientFilter } from './PatientFilter';
import { YesNo } from './YesNo';

interface Props {
  filters: Filters;
  change: (what: Parameters<typeof changed>[1]) => void;
}

/** The rarer filters, beside words and the state. */
export function MoreFilters({ filters, change }: Props) {
  const { t } = useTranslation();
  const people = useQuery(doctors);
  const offered = useQuery(services);
  const any = { value: '', label: t('appointments.any') };
  const ofDoctor = (offered.data ?? []).filter(
    (service) => !filters.doctor || service.doctor === filters.doctor,
  );
  const date = (name: 'date_from' | 'date_to' | 'created_from' | 'created_to') => (
    <TextInput
      type="date"
      label={t(`appointments.filter.${name}`)}
      value={filters[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const failed = people.error ?? offered.error;
  return (
    <Stack gap="sm" mt="sm">
      {failed && <Refusal problem={failed} />}
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
        {date('date_from')}
        {date('date_to')}
        {date('created_from')}
        {date('created_to')}
        <NativeSelect
          label={t('appointments.column.doctor')}
          value={String(filters.doctor ?? '')}
          onChange={(event) => change({ doctor: event.currentTarget.value, service: undefined })}
          data={[
            any,
            ...(people.data ?? []).map((one) => ({ value: String(one.id), label: one.name })),
          ]}
        />
        <NativeSelect
          label={t('appointments.column.service')}
          value={String(filters.service ?? '')}
          onChange={(event) => change({ service: event.currentTarget.value })}
          data={[any, ...ofDoctor.map((one) => ({ value: String(one.id), label: one.name }))]}
        />
        <YesNo
          label={t('appointments.filter.is_paid')}
          words="appointments.paidState"
          value={filters.is_paid}
          onChange={(is_paid) => change({ is_paid })}
        />
        <YesNo
          label={t('appointments.filter.deposit_paid')}
          words="appointments.depositState"
          value={filters.deposit_paid}
          onChange={(deposit_paid) => change({ deposit_paid })}
        />
        <YesNo
          label={t('appointments.filter.follow_up_required')}
          words="appointments.followUpState"
          value={filters.follow_up_required}
          onChange={(follow_up_required) => change({ follow_up_required })}
        />
      </SimpleGrid>
      <PatientFilter patient={filters.patient} onChange={(patient) => change({ patient })} />
      <ChoiceGroup
        label={t('appointments.column.method')}
        words="appointments.bookingMethod"
        values={BOOKING_METHODS}
        chosen={filters.booking_method}
        onChange={(booking_method) => change({ booking_method })}
      />
      <ChoiceGroup
        label={t('appointments.filter.payment_method')}
        words="appointments.paymentMethod"
        values={PAYMENT_METHODS}
        chosen={filters.payment_method}
        onChange={(payment_method) => change({ payment_method })}
      />
      <ChoiceGroup
        label={t('appointments.column.type')}
        words="appointments.type"
        values={TYPES}
        chosen={filters.appointment_type}
        onChange={(appointment_type) => change({ appointment_type })}
      />
    </Stack>
  );
}
