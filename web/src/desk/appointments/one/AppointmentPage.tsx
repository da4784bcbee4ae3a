import { Code, Group, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/LinkButton';
import { Moment } from '../../../shared/Moment';
import { PageTitle } from '../../../shared/PageTitle';
import { Refusal } from '../../../shared/Refusal';
import { appointment } from '../queries';
import { StatusBadge } from '../StatusBadge';
import { ActionBar } from './ActionBar';
import { Details } from './Details';
import { Payments } from './Payments';
import { Timeline } from './timeline/Timeline';

const SeriesSection = lazy(() => import('./SeriesSection'));

const route = getRouteApi('/desk/appointments/$id');

/** One appointment: what it is, what can be done with it, and all that happened to it. */
export default function AppointmentPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const found = useQuery(appointment(id));
  if (found.isPending) return <Skeleton height={400} />;
  if (found.isError) {
    return (
      <Stack align="start">
        <PageTitle>{t('appointments.one')}</PageTitle>
        <Refusal problem={found.error} />
        <LinkButton to="/desk/appointments">{t('appointments.title')}</LinkButton>
      </Stack>
    );
  }
  const one = found.data.value;
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <div>
          <PageTitle>{t('appointments.oneOf', { patient: one.patient_name })}</PageTitle>
          <Moment at={one.starts_at} until={one.ends_at} zone={one.time_zone} />
          <Text size="sm">
            {t('booked.reference')} <Code dir="ltr">{one.reference}</Code>
          </Text>
        </div>
        <StatusBadge appointment={one} size="xl" />
      </Group>
      <ActionBar key={one.id} current={found.data} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <section aria-labelledby="details">
          <Title order={2} size="h4" mb="sm" id="details">
            {t('appointments.details')}
          </Title>
          <Details appointment={one} />
          <Payments appointment={one} />
          {one.series_number && (
            <Suspense fallback={<Skeleton height={120} />}>
              <SeriesSection id={one.id} number={one.series_number} />
            </Suspense>
          )}
        </section>
        <Timeline appointment={one} />
      </SimpleGrid>
    </Stack>
  );
}
