import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { PageTitle } from '../../shared/PageTitle';
import { TimePicker } from '../../shared/picker/TimePicker';
import { Refusal } from '../../shared/Refusal';
import { JoinForm } from '../waiting-list/JoinForm';
import { chosen, directory, USUAL_MINUTES } from './queries';

const route = getRouteApi('/find/$doctor');

/** When one doctor is free for one thing. */
export default function DoctorTimesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { doctor } = route.useParams();
  const { service, wait } = route.useSearch();
  const all = useQuery(directory);
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
  const waitFor = (date: string | undefined) =>
    void navigate({
      to: '/find/$doctor',
      params: { doctor },
      search: { ...(service ? { service } : {}), ...(date ? { wait: date } : {}) },
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack>
      <PageTitle focus={!wait}>{t('times.title')}</PageTitle>
      <Text dir="auto">
        {choice.service?.name ?? choice.doctor.specialty} · {choice.doctor.name}
      </Text>
      <TimePicker
        wish={{
          doctor,
          service,
          minutes: choice.service?.duration_minutes ?? USUAL_MINUTES,
        }}
        zone={choice.doctor.time_zone}
        waiting={{
          date: wait,
          onDate: waitFor,
          form: wait && <JoinForm choice={choice} date={wait} onDate={waitFor} />,
        }}
        onTime={(date, slot) =>
          void navigate({
            to: '/book/$doctor',
            params: { doctor },
            search: {
              ...(service ? { service } : {}),
              date,
              time: slot.start_time,
              fold: slot.fold,
              at: slot.starts_at,
            },
          })
        }
      />
    </Stack>
  );
}
