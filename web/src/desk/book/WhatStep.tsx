import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Doctor, Service } from '../choices';
import type { Chosen } from './routes';

interface Props {
  doctors: Doctor[];
  services: Service[];
  doctor: Doctor | undefined;
  service: Service | undefined;
  /** There is no way back to a visit for nothing in particular. */
  needsService?: boolean;
  fault?: (field: string) => string | undefined;
  onChoice: (what: Chosen) => void;
}

/** Whom the patient sees, and what for. */
export function WhatStep({
  doctors,
  services,
  doctor,
  service,
  needsService = false,
  fault = () => undefined,
  onChoice,
}: Props) {
  const { t } = useTranslation();
  const offered = services.filter(
    (one) => one.doctor === doctor?.id && (one.is_active || one.id === service?.id),
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NativeSelect
        label={t('appointments.column.doctor')}
        value={String(doctor?.id ?? '')}
        error={fault('doctor')}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          onChoice(chosen ? { doctor: chosen } : {});
        }}
        data={[
          { value: '', label: t('bookFor.chooseDoctor') },
          ...doctors
            .filter((one) => one.is_active || one.id === doctor?.id)
            .map((one) => ({ value: String(one.id), label: `${one.name} · ${one.specialty}` })),
        ]}
      />
      <NativeSelect
        label={t('appointments.column.service')}
        value={String(service?.id ?? '')}
        error={fault('service')}
        disabled={!doctor}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          if (doctor) onChoice({ doctor: doctor.id, ...(chosen ? { service: chosen } : {}) });
        }}
        data={[
          ...(needsService && service ? [] : [{ value: '', label: t('appointments.noService') }]),
          ...offered.map((one) => ({ value: String(one.id), label: one.name })),
        ]}
      />
    </SimpleGrid>
  );
}
