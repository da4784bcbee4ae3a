import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PatientPicker } from '../../patients/PatientPicker';
import { patient as one } from '../../patients/queries';

interface Props {
  patient: number | undefined;
  onChange: (patient: number | undefined) => void;
}

/** Of one patient, found by name. */
export function PatientFilter({ patient, onChange }: Props) {
  const { t } = useTranslation();
  const chosen = useQuery({ ...one(patient ?? 0), enabled: patient !== undefined });
  if (patient === undefined) {
    return (
      <PatientPicker
        label={t('appointments.column.patient')}
        onChoose={(found) => onChange(found.id)}
      />
    );
  }
  return (
    <Group gap="sm">
      <Text>
        {t('appointments.ofPatient')}{' '}
        <bdi>{chosen.data?.value.name ?? t('appointments.number', { number: patient })}</bdi>
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => onChange(undefined)}>
        {t('appointments.anyPatient')}
      </Button>
    </Group>
  );
}
