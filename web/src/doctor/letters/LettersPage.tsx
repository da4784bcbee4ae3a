import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { useDoctor } from '../frame/chosen';
import { LettersForm } from './LettersForm';
import { wishes } from './queries';

/** What a doctor is told of their calendar without having it open. */
export default function LettersPage() {
  const { t } = useTranslation();
  const doctor = useDoctor();
  const found = useQuery(wishes(doctor.id));
  return (
    <Stack>
      <PageTitle>{t('letters.title')}</PageTitle>
      <Text>{t('letters.lead')}</Text>
      {found.isPending && <Skeleton height={300} />}
      {found.isError && <Refusal problem={found.error} />}
      {found.data && <LettersForm doctor={doctor.id} {...found.data} />}
    </Stack>
  );
}
