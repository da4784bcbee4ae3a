import { Alert, Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { dateInWords, isolated, timeOf, todayIn, zoneInWords } from '../../shared/times';
import { useNow } from '../../shared/useNow';
import { minutesWaited } from '../../shared/waited';
import { useDoctor } from '../frame/chosen';
import { visits, waitingRoom } from '../visits';
import { nextOf } from './commands';
import { Visits } from './Visits';

/** The doctor's day: who is next, who else comes, and which requests wait for an answer. */
export default function DayPage() {
  const { t, i18n } = useTranslation();
  const doctor = useDoctor();
  const now = useNow();
  const today = todayIn(doctor.time_zone, now);
  const found = useQuery(visits(doctor.id, { from: today, to: today }));
  const requests = useQuery(visits(doctor.id, { status: 'pending', from: today }));
  const all = found.data ?? [];
  // What was moved away or cancelled is not to be worked on, and shows below.
  const expected = all.filter((one) => one.status !== 'cancelled' && one.status !== 'pending');
  const cancelled = all.filter((one) => one.status === 'cancelled' && !one.rescheduled_to);
  // The two answers are not of one moment: what is known to be answered does not wait any more.
  const answered = new Set(all.filter((one) => one.status !== 'pending').map((one) => one.id));
  const waiting = requests.data?.filter((one) => !answered.has(one.id)) ?? [];
  const queue = useQuery(waitingRoom(doctor.id));
  // One that was acted on here is known to be another at once, and waits no more.
  const there = queue.data?.filter((one) => one.status === 'arrived') ?? [];
  const next = nextOf(expected, there, now);
  return (
    <Stack>
      <PageTitle>{t('day.title')}</PageTitle>
      <Text>
        {dateInWords(today, i18n.language)} ·{' '}
        {t('times.zone', { zone: zoneInWords(doctor.time_zone, i18n.language, now.toISOString()) })}
      </Text>
      {found.isError && <Refusal problem={found.error} />}
      {queue.isError && <Refusal problem={queue.error} />}
      {found.isPending && <Skeleton height={200} />}
      {found.isSuccess && (
        <>
          <Alert variant="light" role="status" title={t('day.next')}>
            {next ? (
              <Anchor href={`#visit-${next.id}`} onClick={focusOn(next.reference)} c="inherit">
                {isolated(timeOf(next.starts_at, next.time_zone, i18n.language))} ·{' '}
                <bdi>{next.patient_name}</bdi>
              </Anchor>
            ) : (
              <Text c="inherit">{t('day.nobody')}</Text>
            )}
          </Alert>
          {there.length > 0 && (
            <>
              <Title order={2} size="h3">
                {t('day.there')}
              </Title>
              <ol data-there>
                {there.map((one) => (
                  <li key={one.id}>
                    <Anchor href={`#visit-${one.id}`} onClick={focusOn(one.reference)}>
                      <bdi>{one.patient_name}</bdi>
                    </Anchor>{' '}
                    · {t('day.waits', { count: minutesWaited(one, now) })}
                  </li>
                ))}
              </ol>
            </>
          )}
          <Title order={2} size="h3">
            {t('day.worklist', { count: expected.length })}
          </Title>
          <Text size="sm">{t('day.keys')}</Text>
          <Visits visits={expected} now={now} next={next} />
        </>
      )}
      <Title order={2} size="h3">
        {t('day.requests')}
      </Title>
      {requests.isError && <Refusal problem={requests.error} />}
      {requests.isSuccess && waiting.length === 0 && <Text>{t('day.noRequests')}</Text>}
      <Visits visits={waiting} now={now} withDate />
      {cancelled.length > 0 && (
        <>
          <Title order={2} size="h3">
            {t('day.cancelled')}
          </Title>
          <Visits visits={cancelled} now={now} />
        </>
      )}
    </Stack>
  );
}

function focusOn(reference: string) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-visit="${reference}"]`)?.focus();
  };
}
