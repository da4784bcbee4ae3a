import { Button, NativeSelect, SimpleGrid, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { ChoiceCards } from './ChoiceCards';
import { AT_A_TIME, type Choice, directory, meant } from './queries';

/** Whom one can see for what, and when next. */
export default function FindPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [specialty, setSpecialty] = useState('');
  const [shown, setShown] = useState(AT_A_TIME);
  const [words] = useDebouncedValue(search.trim(), 250);
  const all = useQuery(directory);
  const found = useQuery({ ...meant(words), enabled: words !== '' });
  const specialties = [...new Set(all.data?.map((choice) => choice.doctor.specialty))].toSorted();
  const isMeant = (choice: Choice) =>
    words === '' ||
    !found.data ||
    found.data.doctors.has(choice.doctor.id) ||
    choice.doctor.specialty.toLowerCase().includes(words.toLowerCase()) ||
    (choice.service && found.data.services.has(choice.service.id));
  const choices = (all.data ?? []).filter(
    (choice) => (!specialty || choice.doctor.specialty === specialty) && isMeant(choice),
  );
  const portions = Array.from(
    { length: Math.ceil(Math.min(shown, choices.length) / AT_A_TIME) },
    (_, n) => n * AT_A_TIME,
  );
  return (
    <Stack>
      <PageTitle focus={false}>{t('find.title')}</PageTitle>
      <Text>{t('find.lead')}</Text>
      <search>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('find.search')}
            placeholder={t('find.searchExample')}
            value={search}
            maxLength={100}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('find.specialty')}
            value={specialty}
            onChange={(event) => setSpecialty(event.currentTarget.value)}
            data={[
              { value: '', label: t('find.anySpecialty') },
              ...specialties.map((name) => ({ value: name, label: name })),
            ]}
          />
        </SimpleGrid>
      </search>
      {all.isError && <Refusal problem={all.error} />}
      {found.isError && <Refusal problem={found.error} />}
      {all.isPending && <Skeleton height={160} />}
      {all.isSuccess && (
        <Text size="sm" role="status">
          {t('find.count', { count: choices.length })}
        </Text>
      )}
      <SimpleGrid component="ul" cols={{ base: 1, sm: 2, lg: 3 }} p={0} m={0}>
        {portions.map((from) => (
          <ChoiceCards key={from} choices={choices.slice(from, from + AT_A_TIME)} />
        ))}
      </SimpleGrid>
      {choices.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + AT_A_TIME)}>
          {t('find.more')}
        </Button>
      )}
    </Stack>
  );
}
