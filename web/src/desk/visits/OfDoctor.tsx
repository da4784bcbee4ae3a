import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import { doctors } from '../choices';

interface Props {
  doctor: number | undefined;
  onDoctor: (doctor: number | undefined) => void;
}

/** Whose visits are shown: those of every doctor, or of one. */
export function OfDoctor({ doctor, onDoctor }: Props) {
  const { t } = useTranslation();
  const people = useQuery(doctors);
  return (
    <div>
      {people.isError && <Refusal problem={people.error} />}
      <NativeSelect
        label={t('appointments.column.doctor')}
        value={String(doctor ?? '')}
        onChange={(event) => onDoctor(Number(event.currentTarget.value) || undefined)}
        data={[
          { value: '', label: t('office.everyDoctor') },
          ...(people.data ?? []).map((one) => ({ value: String(one.id), label: one.name })),
        ]}
      />
    </div>
  );
}
