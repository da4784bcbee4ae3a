import { Button, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Wish } from '../../shared/picker/queries';
import { TimePicker } from '../../shared/picker/TimePicker';
import { clockTime, dateInWords, isolated, todayIn, zoneInWords } from '../../shared/times';
import { type Minute, WAYS, type Way } from './when';

interface Props {
  ways?: readonly Way[];
  wish: Wish;
  zone: string;
  way: Way;
  minute: Minute | undefined;
  onWay: (way: Way) => void;
  onMinute: (minute: Minute | undefined) => void;
}

/** A free time, now, or any other minute. */
export function WhenStep({ ways = WAYS, wish, zone, way, minute, onWay, onMinute }: Props) {
  const { t, i18n } = useTranslation();
  const today = todayIn(zone);
  const typed = minute ?? { date: today, time: '', fold: 0 };
  return (
    <Stack gap="sm">
      <Radio.Group label={t('bookFor.way')} value={way} onChange={(chosen) => onWay(chosen as Way)}>
        <Stack gap="xs" mt={4}>
          {ways.map((one) => (
            <Radio key={one} value={one} label={t(`bookFor.ways.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {way === 'free' && !minute && (
        <TimePicker
          wish={wish}
          zone={zone}
          onTime={(date, slot) => onMinute({ date, time: slot.start_time, fold: slot.fold })}
        />
      )}
      {way === 'free' && minute && (
        <Group>
          <Text fw={600} data-chosen-time>
            {dateInWords(minute.date, i18n.language)}
            {t('time.comma')} {isolated(clockTime(minute.time, i18n.language))}
          </Text>
          <Button variant="default" onClick={() => onMinute(undefined)}>
            {t('book.otherTime')}
          </Button>
        </Group>
      )}
      {way === 'other' && (
        <>
          <Text size="sm">
            {t('times.zone', { zone: zoneInWords(zone, i18n.language, new Date().toISOString()) })}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              type="date"
              label={t('bookFor.date')}
              min={today}
              value={typed.date}
              onChange={(event) => onMinute({ ...typed, date: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={t('bookFor.time')}
              value={typed.time}
              onChange={(event) => onMinute({ ...typed, time: event.currentTarget.value })}
            />
          </SimpleGrid>
        </>
      )}
    </Stack>
  );
}
