import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateInWords } from '../../shared/times';
import { stateOf } from '../visits';
import { type Calendar, type Day, type Shows, usePerDay } from './calendar';
import { occupancy } from './DayColumn';
import classes from './DayList.module.css';
import { clock, DAY_LONG } from './layout';
import { rangeInWords } from './words';

interface Props extends Shows {
  dates: string[];
  calendar: Calendar;
}

/** The same in words, one below the other: for screen readers, small windows, and whoever reads rather than looks. */
export function DayList({ dates, calendar, ...shows }: Props) {
  const days = usePerDay(dates, calendar);
  return (
    <Stack>
      {days.map((day) => (
        <OneDay key={day.date} day={day} {...shows} />
      ))}
    </Stack>
  );
}

function OneDay({ day, onSlot, onVisit, onAbsence, onMarked }: { day: Day } & Shows) {
  const { t, i18n } = useTranslation();
  const range = (from: number, to: number) => rangeInWords(from, to, i18n.language, t);
  const words = dateInWords(day.date, i18n.language);
  const lines = [
    ...day.absences.map(({ item, from, to }) => ({
      key: `absence-${item.id}`,
      at: from,
      text: <Text span>{t('absence.awayAt', { when: range(from, to) })}</Text>,
      onOpen: () => onAbsence(item),
    })),
    ...day.slots.map(({ item, from, to }) => ({
      key: `slot-${item.id}`,
      at: from,
      text: (
        <Text span>
          {range(from, to)} · {occupancy(item, t)}
        </Text>
      ),
      onOpen: () => onSlot(item),
    })),
    ...day.visits.map(({ item, from, to }) => ({
      key: `visit-${item.reference}`,
      at: from,
      text: (
        <Group gap="xs" component="span">
          <Text span fw={600}>
            {range(from, to)} <bdi>{item.patient_name}</bdi>
          </Text>
          <Badge variant="light" color="gray" tt="none" component="span" data-state={item.status}>
            {t(stateOf(item))}
          </Badge>
        </Group>
      ),
      onOpen: () => onVisit(item),
    })),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <section aria-label={words}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {words}
        </Title>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('list.mark')}: ${words}`}
          onClick={() => onMarked({ dates: [day.date, day.date], from: 0, to: DAY_LONG })}
        >
          {t('list.mark')}
        </Button>
      </Group>
      {lines.length === 0 && <Text size="sm">{t('list.nothing')}</Text>}
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line.key} data-line={line.key} data-at={clock(line.at)}>
            {line.text}
            <Button size="compact-sm" variant="default" onClick={line.onOpen}>
              {t('list.change')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
