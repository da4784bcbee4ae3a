import { Anchor, Group, NativeSelect, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { money } from '../../shared/money';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { isolated } from '../../shared/times';
import { Pager } from '../parts/Pager';
import { type Column, Rows } from '../parts/Rows';
import { type Doctor, directory, PAGE } from './queries';

const DoctorLink = createLink(Anchor<'a'>);
const WHICH = { active: true, inactive: false, all: undefined } as const;
type Which = keyof typeof WHICH;

/** The clinic's doctors. */
export default function DirectoryPage() {
  const { t, i18n } = useTranslation();
  const [words, setWords] = useState('');
  const [which, setWhich] = useState<Which>('active');
  const [page, setPage] = useState(1);
  const [search] = useDebouncedValue(words.trim(), 250);
  const found = useQuery({
    ...directory(search, WHICH[which], page),
    placeholderData: keepPreviousData,
  });
  const columns: Column<Doctor>[] = [
    {
      name: t('office.doctor'),
      of: (doctor) => (
        <DoctorLink to="/desk/directory/$doctor" params={{ doctor: doctor.id }} dir="auto">
          {doctor.name}
        </DoctorLink>
      ),
    },
    { name: t('directory.field.specialty'), of: (doctor) => isolated(doctor.specialty) },
    { name: t('directory.field.location'), of: (doctor) => doctor.location ?? '' },
    {
      name: t('directory.field.time_zone'),
      of: (doctor) => <span dir="ltr">{doctor.time_zone}</span>,
    },
    {
      name: t('directory.field.consultation_fee'),
      isNumber: true,
      of: (doctor) => money(doctor.consultation_fee, doctor.fee_currency, i18n.language),
    },
    {
      name: t('directory.state'),
      of: (doctor) => t(doctor.is_active ? 'directory.active' : 'directory.inactive'),
    },
  ];
  return (
    <Stack>
      <PageTitle>{t('directory.title')}</PageTitle>
      <Group align="end">
        <TextInput
          label={t('directory.search')}
          value={words}
          maxLength={100}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setPage(1);
          }}
        />
        <NativeSelect
          label={t('directory.which')}
          value={which}
          onChange={(event) => {
            setWhich(event.currentTarget.value as Which);
            setPage(1);
          }}
          data={Object.keys(WHICH).map((value) => ({ value, label: t(`directory.${value}`) }))}
        />
        <LinkButton to="/desk/directory/new">{t('directory.newDoctor')}</LinkButton>
      </Group>
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={200} />}
      {found.data?.results.length === 0 && <Text role="status">{t('office.noDoctor')}</Text>}
      {found.data && found.data.results.length > 0 && (
        <Rows
          caption={t('directory.title')}
          columns={columns}
          rows={found.data.results}
          keyOf={(doctor) => doctor.id}
        />
      )}
      <Pager page={page} pages={Math.ceil((found.data?.count ?? 0) / PAGE)} onPage={setPage} />
    </Stack>
  );
}
