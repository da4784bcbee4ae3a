import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoggedIn } from '../../app/session';
import { LinkButton } from '../../shared/LinkButton';
import { LogInFirst } from '../../shared/LogInFirst';
import { Moment } from '../../shared/Moment';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import type { SeriesAnswer } from '../../shared/series/queries';
import type { Appointment } from '../appointments/queries';
import { chosen, directory } from '../find/queries';
import { BookForm } from './BookForm';
import { Confirmation } from './Confirmation';
import { Terms } from './Terms';

const SeriesBooked = lazy(() => import('./SeriesBooked'));

const route = getRouteApi('/book/$doctor');

/** A chosen time, who and what for, and the button. The choice is in the address: it survives a log-in. */
export default function BookPage() {
  const { t } = useTranslation();
  const { doctor } = route.useParams();
  const { service, at } = route.useSearch();
  const loggedIn = useLoggedIn();
  const all = useQuery(directory);
  const [booked, setBooked] = useState<Appointment>();
  const [series, setSeries] = useState<SeriesAnswer>();
  if (series) {
    return (
      <Suspense fallback={<Skeleton height={300} />}>
        <SeriesBooked series={series} title={t('repeated.booked')} />
      </Suspense>
    );
  }
  if (booked) return <Confirmation appointment={booked} />;
  if (all.isPending) return <Skeleton height={300} />;
  if (all.isError) return <Refusal problem={all.error} />;
  const choice = chosen(all.data, doctor, service);
  if (!choice) {
    return (
      <Stack align="start">
        <PageTitle>{t('find.gone')}</PageTitle>
        <LinkButton to="/">{t('find.back')}</LinkButton>
      </Stack>
    );
  }
  return (
    <Stack>
      <PageTitle>{t('book.title')}</PageTitle>
      <div>
        <Text dir="auto">
          {choice.service?.name ?? choice.doctor.specialty} · {choice.doctor.name}
        </Text>
        <Moment at={at} zone={choice.doctor.time_zone} />
      </div>
      <div>
        <LinkButton
          variant="default"
          to="/find/$doctor"
          params={{ doctor }}
          search={service ? { service } : {}}
        >
          {t('book.otherTime')}
        </LinkButton>
      </div>
      <Terms choice={choice} />
      {loggedIn ? (
        <BookForm choice={choice} onBooked={setBooked} onSeries={setSeries} />
      ) : (
        <LogInFirst>{t('book.logInFirst')}</LogInFirst>
      )}
    </Stack>
  );
}
