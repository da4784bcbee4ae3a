import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../Refusal';
import { addMonths, todayIn } from '../times';
import { Month } from './Month';
import { type FreeSlot, freeDays, nextFree, type Wish } from './queries';
import { TimesOfDay } from './TimesOfDay';

interface Props {
  wish: Wish;
  zone: string;
  onTime: (date: string, slot: FreeSlot) => void;
  waiting?: Waiting;
}

/** What is offered where no time suits: in place of the times, while a day is waited for. */
interface Waiting {
  date: string | undefined;
  onDate: (date: string | undefined) => void;
  form: ReactNode;
}

/** A month, then a day, then a time. Opens where the next free time is. */
export function TimePicker({ wish, zone, onTime, waiting }: Props) {
  const { t } = useTranslation();
  const [wantedMonth, setMonth] = useState<string>();
  const [wantedDate, setDate] = useState<string>();
  const next = useQuery(nextFree(wish));
  const today = todayIn(zone);
  const first = today.slice(0, 7);
  const month = wantedMonth ?? (waiting?.date ?? next.data?.date)?.slice(0, 7) ?? first;
  const days = useQuery({ ...freeDays(wish, month), enabled: !next.isPending });
  const free = new Map(days.data?.days.map((day) => [day.date, day.starts]));
  const date = wantedDate ?? (wantedMonth ? undefined : next.data?.date);
  const failed = next.error ?? days.error;
  if (failed) return <Refusal problem={failed} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
      <Stack gap="xs">
        <Month
          month={month}
          free={free}
          chosen={waiting?.date ?? date}
          isFirst={month <= first}
          onDate={(day) => {
            setDate(day);
            waiting?.onDate(undefined);
          }}
          // A day is full once it is known to have nothing free, and not while that is asked.
          full={days.isSuccess && waiting ? { from: today, onDate: waiting.onDate } : undefined}
          onMonth={(months) => {
            setMonth(addMonths(month, months));
            setDate(undefined);
          }}
        />
        <Text size="sm" aria-live="polite">
          {days.isSuccess && free.size === 0 ? t('times.noneInMonth') : ''}
        </Text>
      </Stack>
      {waiting?.date ? (
        waiting.form
      ) : (
        <Stack>
          {date ? (
            <TimesOfDay
              key={date}
              wish={wish}
              date={date}
              zone={zone}
              onTime={(slot) => onTime(date, slot)}
            />
          ) : (
            <Text>{next.data === null ? t('times.noneAtAll') : t('times.chooseDay')}</Text>
          )}
          {waiting && !next.isPending && (
            <div>
              <Button
                variant="default"
                h="auto"
                py={8}
                styles={{ label: { whiteSpace: 'normal' } }}
                onClick={() => waiting.onDate(date ?? (month === first ? today : `${month}-01`))}
              >
                {t('waiting.noneSuits')}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </SimpleGrid>
  );
}
