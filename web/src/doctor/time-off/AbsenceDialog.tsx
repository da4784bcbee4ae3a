import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Dialog } from '../../shared/Dialog';
import { Refusal } from '../../shared/Refusal';
import { dateInWords, isolated } from '../../shared/times';
import { addDays } from '../calendar/days';
import { ABSENCES, type Absence, SLOTS, spanOfAbsence } from '../calendar/queries';
import { timeInWords } from '../calendar/words';
import { useDoctor } from '../frame/chosen';
import { type Visit, visits } from '../visits';
import { affectedBy } from './affected';
import classes from './TimeOff.module.css';

interface Props {
  absence: Absence;
  onVisit: (visit: Visit) => void;
  onClose: (said?: string) => void;
}

const ONE = '/api/appointments/time-off/{id}';

/** A time that is blocked: who is booked in it all the same, and taking it back. */
export function AbsenceDialog({ absence, onVisit, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const doctor = useDoctor();
  const queries = useQueryClient();
  const span = spanOfAbsence(absence);
  const booked = useQuery(
    visits(doctor.id, { from: addDays(absence.start_date, -1), to: absence.end_date }),
  );
  const current = useQuery({
    queryKey: [...ABSENCES, 'one', absence.id],
    queryFn: async () => {
      const answer = await api.GET(ONE, { params: { path: { id: absence.id } } });
      return answer.response.headers.get('ETag') ?? '';
    },
  });
  const ending = useMutation({
    mutationFn: (version: string) =>
      api.DELETE(ONE, {
        params: { path: { id: absence.id }, header: { 'If-Match': version } },
      }),
    onSuccess: () => onClose(t('absence.ended')),
    onSettled: () => {
      for (const queryKey of [SLOTS, ABSENCES]) void queries.invalidateQueries({ queryKey });
    },
  });
  const words = ({ date, minute }: typeof span.from) =>
    `${dateInWords(date, i18n.language)} ${isolated(timeInWords(minute, i18n.language))}`;
  const affected = affectedBy(span, booked.data ?? []);
  const problem = ending.error ?? current.error ?? booked.error;
  return (
    <Dialog
      title={t('absence.away')}
      onClose={() => onClose()}
      onSubmit={() => current.data && ending.mutate(current.data)}
      buttons={
        <>
          <Button type="submit" disabled={!current.data} loading={ending.isPending}>
            {t('absence.end')}
          </Button>
          <Button variant="default" onClick={() => onClose()}>
            {t('hours.back')}
          </Button>
        </>
      }
    >
      <Text>{t('time.range', { from: words(span.from), to: words(span.to) })}</Text>
      {booked.isPending && <Skeleton height={60} />}
      {booked.isSuccess && (
        <Title order={3} size="h4">
          {t('affected.count', { count: affected.length })}
        </Title>
      )}
      <ul className={classes.list}>
        {affected.map((visit) => (
          <li key={visit.id} className={classes.row}>
            <span>
              {words(spanStart(visit))} · <bdi>{visit.patient_name}</bdi>
            </span>
            <Button size="compact-sm" variant="default" onClick={() => onVisit(visit)}>
              {t('list.change')}
            </Button>
          </li>
        ))}
      </ul>
      <Text size="sm">{t('absence.endTold')}</Text>
      {problem && <Refusal problem={problem} />}
    </Dialog>
  );
}

function spanStart(visit: Visit) {
  const [hours = 0, minutes = 0] = visit.appointment_time.split(':').map(Number);
  return { date: visit.appointment_date, minute: hours * 60 + minutes };
}
