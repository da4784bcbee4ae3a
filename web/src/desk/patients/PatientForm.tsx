import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { config } from '../../app/config';
import { NAMES } from '../../app/language';
import { useIsAdmin } from '../../app/session';
import { Refusal } from '../../shared/Refusal';
import { viewerZone } from '../../shared/times';
import { type Field, keepPatient, typedOf } from './form';
import type { Patient } from './queries';
import { ZoneField } from './ZoneField';

const GENDERS = ['female', 'male', 'other', 'unknown'] as const;

interface Props {
  known?: { patient: Patient; version: string };
  submit: string;
  onKept: (patient: Patient) => void;
  onBack: () => void;
}

/** Who a patient is and how to reach them. Faults are said at their fields. */
export function PatientForm({ known, submit, onKept, onBack }: Props) {
  const { t, i18n } = useTranslation();
  const isAdmin = useIsAdmin();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() => typedOf(known?.patient, i18n.language, viewerZone()));
  const [key, setKey] = useState(newKey);
  const keeping = useMutation({
    mutationFn: () => keepPatient(typed, key, known),
    onSuccess: onKept,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['patients'] }),
  });
  const problem = keeping.error;
  const type = (field: Field, value: string) => {
    setTyped({ ...typed, [field]: value });
    setKey(newKey());
  };
  const input = (field: Field) => ({
    label: t(`patients.field.${field}`),
    value: typed[field],
    error: problem instanceof ApiProblem ? problem.fault(field) : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      type(field, event.currentTarget.value),
  });
  const languages = [...new Set([...config().languages, typed.locale])];
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        keeping.mutate();
      }}
    >
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput {...input('name')} required dir="auto" maxLength={200} autoComplete="off" />
          <TextInput {...input('date_of_birth')} type="date" />
          <NativeSelect
            {...input('gender')}
            data={[
              { value: '', label: t('patients.notSaid') },
              ...GENDERS.map((one) => ({ value: one, label: t(`patients.gender.${one}`) })),
            ]}
          />
          <TextInput {...input('phone')} type="tel" dir="ltr" maxLength={40} autoComplete="off" />
          <TextInput
            {...input('email')}
            type="email"
            dir="ltr"
            maxLength={254}
            autoComplete="off"
          />
          <NativeSelect
            {...input('locale')}
            data={languages.map((tag) => ({ value: tag, label: NAMES[tag] ?? tag }))}
          />
          <ZoneField {...input('time_zone')} />
          {isAdmin && (
            <TextInput
              {...input('user_sub')}
              description={t('patients.userSubHint')}
              dir="ltr"
              maxLength={255}
              autoComplete="off"
            />
          )}
        </SimpleGrid>
        {problem && <Refusal problem={problem} />}
        <Group>
          <Button type="submit" loading={keeping.isPending} disabled={!typed.name.trim()}>
            {submit}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('desk.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
