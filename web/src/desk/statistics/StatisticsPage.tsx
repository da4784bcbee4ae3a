import { Group, Skeleton, Stack, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { todayIn, viewerZone } from '../../shared/times';
import { DoctorPicker } from '../parts/DoctorPicker';
import { addDays } from '../parts/words';
import { Cards } from './Cards';
import { Figures } from './Figures';
import { doctorNamed, type Period, recovery, report } from './queries';
import type { Asked } from './routes';

const route = getRouteApi('/desk/statistics');
const USUAL_DAYS = 30;
const DAYS_AHEAD = 27;

/** What a period came to, and how full the weeks to come are. */
export default function StatisticsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = route.useSearch();
  const today = todayIn(viewerZone());
  const period: Period = {
    from: asked.from ?? addDays(today, -USUAL_DAYS),
    to: asked.to ?? today,
    doctor: asked.doctor,
  };
  const ahead: Period = { from: today, to: addDays(today, DAYS_AHEAD), doctor: asked.doctor };
  const figures = useQuery({ ...report(period), placeholderData: keepPreviousData });
  const recovered = useQuery({ ...recovery(period), placeholderData: keepPreviousData });
  const load = useQuery({ ...report(ahead), placeholderData: keepPreviousData });
  const doctor = useQuery(doctorNamed(asked.doctor));
  const ask = (change: Asked) =>
    void navigate({ to: '/desk/statistics', search: change, replace: true });
  const problem = figures.error ?? recovered.error ?? load.error;
  return (
    <Stack>
      <PageTitle>{t('statistics.title')}</PageTitle>
      <Group align="end">
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={t(`statistics.${end}`)}
            value={period[end]}
            onChange={(event) => ask({ ...asked, [end]: event.currentTarget.value })}
          />
        ))}
        <DoctorPicker
          value={asked.doctor ? doctor.data : undefined}
          isOptional
          withInactive
          onChange={(next) => {
            const { doctor: _, ...others } = asked;
            ask(next ? { ...others, doctor: next.id } : others);
          }}
        />
      </Group>
      {problem && <Refusal problem={problem} />}
      {(figures.isPending || load.isPending) && <Skeleton height={400} />}
      {figures.data && <Cards report={figures.data} recovery={recovered.data} />}
      {figures.data && load.data && (
        <Figures report={figures.data} load={load.data.load} recovery={recovered.data} />
      )}
    </Stack>
  );
}
