import { Button, Card, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import { Contact } from '../patients/Contact';
import { PatientForm } from '../patients/PatientForm';
import { PatientPicker } from '../patients/PatientPicker';
import { patient as one } from '../patients/queries';

interface Props {
  patient: number | undefined;
  onPatient: (patient: number | undefined) => void;
}

/** A patient whom the clinic knows, or who is registered here and now. */
export function WhoStep({ patient, onPatient }: Props) {
  const { t } = useTranslation();
  const [registers, setRegisters] = useState(false);
  if (patient) return <Chosen patient={patient} onOther={() => onPatient(undefined)} />;
  if (registers) {
    return (
      <Card withBorder>
        <PatientForm
          submit={t('patients.registerSubmit')}
          onKept={(made) => {
            setRegisters(false);
            onPatient(made.id);
          }}
          onBack={() => setRegisters(false)}
        />
      </Card>
    );
  }
  return (
    <>
      <PatientPicker label={t('patients.search')} onChoose={(found) => onPatient(found.id)} />
      <Group mt="sm">
        <Button variant="default" onClick={() => setRegisters(true)}>
          {t('patients.register')}
        </Button>
      </Group>
    </>
  );
}

function Chosen({ patient, onOther }: { patient: number; onOther: () => void }) {
  const { t } = useTranslation();
  const found = useQuery(one(patient));
  return (
    <Card withBorder data-chosen-patient={patient}>
      {found.isPending && <Skeleton height={80} />}
      {found.isError && <Refusal problem={found.error} />}
      {found.isSuccess && (
        <>
          <Text fw={600} mb="xs" dir="auto">
            {found.data.value.name}
          </Text>
          <Contact patient={found.data.value} />
        </>
      )}
      <Group mt="sm">
        <Button variant="default" onClick={onOther}>
          {t('bookFor.otherPatient')}
        </Button>
      </Group>
    </Card>
  );
}
