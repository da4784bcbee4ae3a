import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/LinkButton';
import { Moment } from '../../../shared/Moment';
import { PageTitle } from '../../../shared/PageTitle';
import { Refusal } from '../../../shared/Refusal';
import type { Scope, SeriesAnswer } from '../../../shared/series/queries';
import { ScopeChoice } from '../../../shared/series/ScopeChoice';
import { appointment } from '../queries';
import { MoveForm } from './MoveForm';

const SeriesMove = lazy(() => import('../../../shared/series/SeriesMove'));
const SeriesMade = lazy(() => import('./SeriesMade'));

const route = getRouteApi('/desk/appointments/$id/move');

/** Another time for an appointment; the old one stays until the new one is sure. */
export default function MovePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const found = useQuery(appointment(id));
  const [scope, setScope] = useState<Scope>('this');
  const [series, setSeries] = useState<SeriesAnswer>();
  if (series) {
    return (
      <Suspense fallback={<Skeleton height={300} />}>
        <SeriesMade series={series} title={t('repeated.moved')} />
      </Suspense>
    );
  }
  return (
    <Stack>
      <PageTitle>{t('move.title')}</PageTitle>
      {found.isPending && <Skeleton height={300} />}
      {found.isError && <Refusal problem={found.error} />}
      {found.isSuccess && (
        <>
          <div>
            <bdi>{found.data.value.patient_name}</bdi> · <bdi>{found.data.value.doctor_name}</bdi>
            <Moment at={found.data.value.starts_at} zone={found.data.value.time_zone} />
          </div>
          {found.data.value.series_id && <ScopeChoice scope={scope} onScope={setScope} />}
          {scope === 'this' ? (
            <MoveForm key={id} current={found.data} />
          ) : (
            <Suspense fallback={<Skeleton height={300} />}>
              <SeriesMove key={scope} old={found.data.value} scope={scope} onMoved={setSeries} />
            </Suspense>
          )}
        </>
      )}
      <div>
        <LinkButton variant="subtle" to="/desk/appointments/$id" params={{ id }}>
          {t('move.keep')}
        </LinkButton>
      </div>
    </Stack>
  );
}
