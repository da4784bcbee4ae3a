import { SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { isolated } from '../../shared/times';
import { instantInWords } from '../parts/words';
import { ChainCheck } from './ChainCheck';
import { gateway, provider } from './queries';
import { ServiceCard } from './ServiceCard';
import { Status } from './Status';

/** Whether everything runs, how far it is behind, and what could not be handled. */
export default function OperationsPage() {
  const { t, i18n } = useTranslation();
  const found = useQuery(gateway);
  const login = useQuery(provider);
  return (
    <Stack>
      <PageTitle>{t('operations.title')}</PageTitle>
      <Text>{t('operations.lead')}</Text>
      {found.isPending && <Skeleton height={200} />}
      {found.isError && <Refusal problem={found.error} />}
      {found.data && (
        <>
          <Text>
            {t('operations.part.gateway')}: <Status status="up" />{' '}
            {t('operations.since', {
              when: isolated(instantInWords(found.data.started_at, i18n.language)),
            })}
          </Text>
          <Text>
            {t('operations.part.provider')}:{' '}
            <Status status={login.isPending ? 'unknown' : login.data ? 'up' : 'down'} />
          </Text>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            {found.data.services.map(({ name, circuit }) => (
              <ServiceCard key={name} service={name} circuit={circuit} />
            ))}
          </SimpleGrid>
        </>
      )}
      <Title order={2} size="h3">
        {t('operations.chains')}
      </Title>
      <Text>{t('operations.chainsLead')}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <ChainCheck chain="audit-chain" />
        <ChainCheck chain="access-chain" />
      </SimpleGrid>
    </Stack>
  );
}
