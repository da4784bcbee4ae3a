import { Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import { dateInWords } from '../../shared/times';
import classes from './PatientPicker.module.css';
import { type Patient, patientList } from './queries';

const SHOWN = 8;
const SHORTEST = 2;

interface Props {
  label: string;
  onChoose: (patient: Patient) => void;
}

/** Finds a patient by words; who is meant is pressed. */
export function PatientPicker({ label, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 250);
  const isLongEnough = words.length >= SHORTEST;
  const found = useQuery({
    ...patientList({ search: words, page_size: SHOWN }),
    enabled: isLongEnough,
  });
  const patients = isLongEnough ? (found.data?.results ?? []) : [];
  return (
    <div>
      <TextInput
        label={label}
        description={t('patients.pickerHint')}
        value={typed}
        maxLength={100}
        autoComplete="off"
        aria-controls={id}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && <Refusal problem={found.error} />}
      <Text size="sm" role="status" mt={4}>
        {isLongEnough && found.isSuccess && !found.isFetching
          ? t('patients.found', { count: found.data.count ?? patients.length })
          : ''}
      </Text>
      <Stack component="ul" id={id} gap={4} p={0} m={0} className={classes.list ?? ''}>
        {patients.map((one) => (
          <li key={one.id}>
            <UnstyledButton
              className={classes.patient}
              data-patient={one.id}
              onClick={() => onChoose(one)}
            >
              <Text span fw={600}>
                <bdi>{one.name}</bdi>
              </Text>
              <Text span size="sm" display="block">
                {[
                  one.date_of_birth && dateInWords(one.date_of_birth, i18n.language),
                  one.phone && `\u2066${one.phone}\u2069`,
                  one.email && `\u2066${one.email}\u2069`,
                  !one.is_active && t('patients.inactive'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
    </div>
  );
}
