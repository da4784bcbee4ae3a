import { Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { WhatStep } from '../../book/WhatStep';
import { doctors, services } from '../../choices';
import { chosenVisit, type Visit } from './visit';

interface Props {
  visit: Visit;
  /** A visit that is for something stays one. */
  needsService: boolean;
  fault: (field: string) => string | undefined;
  onVisit: (visit: Visit, zone: string) => void;
}

/** The doctor, the service and the length that an appointment is to have. */
export function VisitFields({ visit, needsService, fault, onVisit }: Props) {
  const { t } = useTranslation();
  const people = useQuery(doctors);
  const offered = useQuery(services);
  const zoneOf = (id: number) => people.data?.find((one) => one.id === id)?.time_zone ?? '';
  const told = (next: Visit) => onVisit(next, zoneOf(next.doctor));
  return (
    <Stack gap="sm">
      <WhatStep
        doctors={people.data ?? []}
        services={offered.data ?? []}
        doctor={people.data?.find((one) => one.id === visit.doctor)}
        service={offered.data?.find((one) => one.id === visit.service)}
        needsService={needsService}
        fault={fault}
        onChoice={(what) => told(chosenVisit(visit, what, offered.data ?? []))}
      />
      <TextInput
        type="number"
        inputMode="numeric"
        min={5}
        w={160}
        label={t('appointments.visitMinutes')}
        value={visit.minutes || ''}
        error={fault('duration_minutes')}
        onChange={(event) => told({ ...visit, minutes: Number(event.currentTarget.value) })}
      />
    </Stack>
  );
}
