import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { useLoggedIn } from '../../app/session';
import type { Versioned } from '../../shared/appointment';
import { useAsSeen } from '../../shared/asSeen';
import { ChangeRefusal } from '../../shared/ChangeRefusal';
import { LinkButton } from '../../shared/LinkButton';
import { LogInFirst } from '../../shared/LogInFirst';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import type { Scope, SeriesAnswer } from '../../shared/series/queries';
import { ScopeChoice } from '../../shared/series/ScopeChoice';
import { Confirmation } from '../book/Confirmation';
import { MoveTo } from './MoveTo';
import { type Appointment, appointment, stateOf } from './queries';

const SeriesMove = lazy(() => import('../../shared/series/SeriesMove'));
const SeriesBooked = lazy(() => import('../book/SeriesBooked'));

const route = getRouteApi('/my-appointments/$id/move');

/** Another time for an appointment; the old one stays until the new one is sure. */
export default function MovePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const loggedIn = useLoggedIn();
  const current = useQuery({ ...appointment(id), enabled: loggedIn });
  const [moved, setMoved] = useState<Appointment>();
  const [series, setSeries] = useState<SeriesAnswer>();
  if (series) {
    return (
      <Suspense fallback={<Skeleton height={300} />}>
        <SeriesBooked series={series} title={t('repeated.moved')} />
      </Suspense>
    );
  }
  if (moved) return <Confirmation appointment={moved} />;
  return (
    <Stack>
      <PageTitle>{t('move.title')}</PageTitle>
      {!loggedIn && <LogInFirst>{t('mine.logInFirst')}</LogInFirst>}
      {loggedIn && current.isPending && <Skeleton height={300} />}
      {current.isError && <Refusal problem={current.error} />}
      {current.isSuccess && (
        <Move key={id} current={current.data} onMoved={setMoved} onSeries={setSeries} />
      )}
    </Stack>
  );
}

interface Props {
  current: Versioned;
  onMoved: (moved: Appointment) => void;
  onSeries: (series: SeriesAnswer) => void;
}

function Move({ current, onMoved, onSeries }: Props) {
  const { t } = useTranslation();
  const write = useAsSeen();
  // As it was when the page opened: what comes in meanwhile is not moved unseen.
  const [seen] = useState(current);
  const old = seen.value;
  const [scope, setScope] = useState<Scope>('this');
  return (
    <>
      {old.series_id && <ScopeChoice scope={scope} onScope={setScope} />}
      {scope === 'this' ? (
        <MoveTo
          old={old}
          move={async (next) => {
            const wanted = { new_date: next.date, new_time: next.time, fold: next.fold };
            const answer = await write(seen, wanted, (version, key) =>
              body(
                api.POST('/api/appointments/appointments/{id}/reschedule', {
                  params: {
                    path: { id: String(old.id) },
                    header: { 'Idempotency-Key': key, 'If-Match': version },
                  },
                  body: wanted,
                }),
              ),
            );
            return answer.new_appointment as Appointment;
          }}
          onMoved={onMoved}
          refusal={(problem) => <ChangeRefusal problem={problem} stateOf={stateOf} />}
        />
      ) : (
        <Suspense fallback={<Skeleton height={300} />}>
          <SeriesMove key={scope} old={old} scope={scope} onMoved={onSeries} />
        </Suspense>
      )}
      <div>
        <LinkButton variant="subtle" to="/my-appointments">
          {t('move.keep')}
        </LinkButton>
      </div>
    </>
  );
}
