import { Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import type { SeriesAnswer } from '../../shared/series/queries';
import { ActionBar } from '../appointments/one/ActionBar';
import { appointment } from '../appointments/queries';
import { doctors, services } from '../choices';
import { Booked } from './Booked';
import { BookForm } from './BookForm';
import type { Chosen } from './routes';
import { WhatStep } from './WhatStep';
import { WhoStep } from './WhoStep';

const SeriesMade = lazy(() => import('../appointments/one/SeriesMade'));

const route = getRouteApi('/desk/book');

/** Books for somebody who calls or stands at the desk: who, what, when. */
export default function BookPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const chosen = route.useSearch();
  const people = useQuery(doctors);
  const offered = useQuery(services);
  const [made, setMade] = useState<string>();
  const choose = (what: Chosen) => void navigate({ to: '/desk/book', search: what, replace: true });
  const [series, setSeries] = useState<SeriesAnswer>();
  if (series) {
    return (
      <Suspense fallback={<Skeleton height={300} />}>
        <SeriesMade series={series} title={t('repeated.booked')} />
        <Button mt="md" variant="default" onClick={() => setSeries(undefined)}>
          {t('bookFor.another')}
        </Button>
      </Suspense>
    );
  }
  if (made) return <Done id={made} onAnother={() => setMade(undefined)} />;
  const doctor = people.data?.find((one) => one.id === chosen.doctor);
  const service = offered.data?.find((one) => one.id === chosen.service);
  const failed = people.error ?? offered.error;
  return (
    <Stack gap="lg">
      <PageTitle>{t('bookFor.title')}</PageTitle>
      {failed && <Refusal problem={failed} />}
      <section aria-labelledby="who">
        <Title order={2} size="h4" mb="xs" id="who">
          {t('bookFor.who')}
        </Title>
        <WhoStep
          patient={chosen.patient}
          onPatient={(patient) => {
            const { patient: _before, ...rest } = chosen;
            choose(patient ? { ...rest, patient } : rest);
          }}
        />
      </section>
      <section aria-labelledby="what">
        <Title order={2} size="h4" mb="xs" id="what">
          {t('bookFor.what')}
        </Title>
        <WhatStep
          doctors={people.data ?? []}
          services={offered.data ?? []}
          doctor={doctor}
          service={service}
          onChoice={(what) =>
            choose({ ...(chosen.patient ? { patient: chosen.patient } : {}), ...what })
          }
        />
      </section>
      {doctor && (
        <BookForm
          key={`${doctor.id}-${service?.id}`}
          patient={chosen.patient}
          doctor={doctor}
          service={service}
          onBooked={(one) => setMade(String(one.id))}
          onSeries={setSeries}
        />
      )}
    </Stack>
  );
}

function Done({ id, onAnother }: { id: string; onAnother: () => void }) {
  const { t } = useTranslation();
  const found = useQuery(appointment(id));
  if (found.isPending) return <Skeleton height={300} />;
  if (found.isError) return <Refusal problem={found.error} />;
  return (
    <Stack>
      <Booked appointment={found.data.value} />
      <ActionBar current={found.data} />
      <Group>
        <Button variant="default" onClick={onAnother}>
          {t('bookFor.another')}
        </Button>
      </Group>
    </Stack>
  );
}
