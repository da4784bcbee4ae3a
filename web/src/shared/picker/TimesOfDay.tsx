import { Button, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../Refusal';
import { dateInWords, differ, timeOf, viewerZone, zoneInWords } from '../times';
import { type FreeSlot, freeTimes, type Wish } from './queries';

interface Props {
  wish: Wish;
  date: string;
  zone: string;
  onTime: (slot: FreeSlot) => void;
}

/** The times of a day that are free now; what others take goes while one looks. */
export function TimesOfDay({ wish, date, zone, onTime }: Props) {
  const { t, i18n } = useTranslation();
  const times = useQuery(freeTimes(wish, date));
  if (times.isPending) return <Skeleton height={120} />;
  if (times.isError) return <Refusal problem={times.error} />;
  const slots = times.data.available_slots;
  const own = viewerZone();
  return (
    <section aria-label={t('times.ofDay', { day: dateInWords(date, i18n.language) })}>
      <Text fw={600}>{dateInWords(date, i18n.language)}</Text>
      <Text size="sm" mb="xs">
        {t('times.zone', { zone: zoneInWords(zone, i18n.language, `${date}T12:00:00Z`) })}
      </Text>
      <div aria-live="polite">{slots.length === 0 && <Text>{t('times.none')}</Text>}</div>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs">
        {slots.map((slot) => {
          const elsewhere = differ(zone, own, slot.starts_at);
          return (
            <Button
              key={`${slot.slot_id}-${slot.fold}`}
              variant="default"
              h="auto"
              py={8}
              data-time={slot.start_time}
              onClick={() => onTime(slot)}
            >
              <span>
                {timeOf(slot.starts_at, zone, i18n.language)}
                {slot.available_count > 1 && (
                  <Text span display="block" size="xs" c="inherit">
                    {t('times.seats', { count: slot.available_count })}
                  </Text>
                )}
                {elsewhere && (
                  <Text span display="block" size="xs" c="inherit">
                    {t('times.yours', { time: timeOf(slot.starts_at, own, i18n.language) })}
                  </Text>
                )}
              </span>
            </Button>
          );
        })}
      </SimpleGrid>
    </section>
  );
}
