import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { todayIn, zoneInWords } from '../../shared/times';
import { useDoctor } from '../frame/chosen';
import { visits } from '../visits';
import { CalendarDialog, type Opened } from './CalendarDialog';
import type { Shows } from './calendar';
import { DayList } from './DayList';
import { addDays, datesOf, type View } from './days';
import { MonthGrid } from './MonthGrid';
import { absences, slots } from './queries';
import { TimeGrid } from './TimeGrid';
import { Toolbar } from './Toolbar';

const route = getRouteApi('/doctor/calendar');

/** A doctor's calendar: what is open and how full, who comes, when the doctor is away. */
export default function CalendarPage() {
  const { t, i18n } = useTranslation();
  const doctor = useDoctor();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, {
    getInitialValueInEffect: false,
  });
  const today = todayIn(doctor.time_zone);
  const view = search.view ?? (isNarrow ? 'day' : 'week');
  const date = search.date ?? today;
  const [opened, setOpened] = useState<Opened>();
  const [said, setSaid] = useState('');
  const dates = useMemo(() => datesOf(view, date, i18n.language), [view, date, i18n.language]);
  const [from, to] = [dates[0] ?? date, dates.at(-1) ?? date];
  // What begins the evening before may last into the first day.
  const before = addDays(from, -1);
  const open = useQuery(slots(doctor.id, before, to));
  const booked = useQuery(visits(doctor.id, { from: before, to }));
  const away = useQuery(absences(doctor.id, before, to));
  const calendar = useMemo(
    () => ({
      slots: open.data ?? [],
      visits: booked.data ?? [],
      absences: away.data ?? [],
    }),
    [open.data, booked.data, away.data],
  );
  const failed = open.error ?? booked.error ?? away.error;
  const show = (next: { view?: View; date?: string }) =>
    void navigate({ search: (old) => ({ ...old, view, date, ...next }) });
  const shows: Shows = {
    onMarked: (hours) => setOpened({ kind: 'hours', hours }),
    onMove: (visit, day, minute) => setOpened({ kind: 'visit', visit, to: { date: day, minute } }),
    onVisit: (visit) => setOpened({ kind: 'visit', visit }),
    onSlot: (slot) => setOpened({ kind: 'slot', slot }),
    onAbsence: (absence) => setOpened({ kind: 'absence', absence }),
    onDate: (day) => show({ view: 'day', date: day }),
  };
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('calendar.title')}</PageTitle>
        <Text size="sm">
          {t('times.zone', {
            zone: zoneInWords(doctor.time_zone, i18n.language, `${date}T12:00:00Z`),
          })}
        </Text>
      </Group>
      <Toolbar
        view={view}
        date={date}
        today={today}
        onShow={show}
        onOpen={(kind) =>
          setOpened({ kind, hours: { dates: [date, date], from: 9 * 60, to: 12 * 60 } })
        }
      />
      <Text role="status" size="sm">
        {said}
      </Text>
      {failed && <Refusal problem={failed} />}
      {open.isPending || booked.isPending || away.isPending ? (
        <Skeleton height={500} />
      ) : view === 'month' ? (
        <MonthGrid dates={dates} calendar={calendar} {...shows} />
      ) : view === 'list' ? (
        <DayList dates={dates} calendar={calendar} {...shows} />
      ) : (
        <TimeGrid dates={dates} calendar={calendar} {...shows} />
      )}
      {opened && (
        <CalendarDialog
          opened={opened}
          onOpen={setOpened}
          onClose={(words) => {
            setOpened(undefined);
            if (words !== undefined) setSaid(words);
          }}
        />
      )}
    </Stack>
  );
}
