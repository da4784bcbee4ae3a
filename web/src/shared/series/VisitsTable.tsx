import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockTime, dateInWords, dayOf, isolated, timeOf } from '../times';
import { type Choice, isFree, type OtherTime, type SeriesVisit } from './choice';
import classes from './VisitsTable.module.css';

interface Props {
  visits: SeriesVisit[];
  zone: string;
  /** Absent where all are meant, and none can be chosen. */
  choice?: {
    value: Choice;
    onTick: (number: number, isWanted: boolean) => void;
    onTime: (number: number, time: OtherTime | undefined) => void;
  };
}

/** What would become of each visit: its time, whether that is free or why not, and other times. */
export function VisitsTable({ visits, zone, choice }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <table className={classes.table} aria-label={t('repeated.preview')}>
      <thead>
        <tr>
          <th scope="col">{t('repeated.visit')}</th>
          <th scope="col">{t('repeated.date')}</th>
          <th scope="col">{t('repeated.time')}</th>
          <th scope="col">{t('repeated.state')}</th>
        </tr>
      </thead>
      <tbody>
        {visits.map((one) => {
          const name = t('repeated.visitNumber', { number: one.number });
          return (
            <tr key={one.number} data-visit={one.number} data-state={one.status}>
              <td>
                {choice ? (
                  <Checkbox
                    label={name}
                    disabled={!isFree(one)}
                    checked={isFree(one) && !choice.value.without.has(one.number)}
                    onChange={(event) => choice.onTick(one.number, event.currentTarget.checked)}
                  />
                ) : (
                  name
                )}
              </td>
              <td>{dateInWords(one.date, i18n.language)}</td>
              <td>{isolated(clockTime(one.time, i18n.language))}</td>
              <td>
                <Text component="span" fw={isFree(one) ? 400 : 600}>
                  {t(isFree(one) ? 'repeated.free' : 'repeated.conflict')}
                </Text>
                {one.message && (
                  <Text component="span" size="sm" dir="auto">
                    {one.message}
                  </Text>
                )}
                {choice?.value.instead.has(one.number) && (
                  <Button
                    mt={4}
                    size="compact-sm"
                    variant="default"
                    onClick={() => choice.onTime(one.number, undefined)}
                  >
                    {t('repeated.asPlanned')}
                  </Button>
                )}
                {choice && one.alternatives.length > 0 && (
                  <Group gap={4} mt={4} role="group" aria-label={t('repeated.instead', { name })}>
                    {one.alternatives.map((slot) => (
                      <Button
                        key={slot.starts_at}
                        variant="default"
                        h="auto"
                        py={6}
                        styles={{ label: { whiteSpace: 'normal' } }}
                        data-instead={slot.start_time}
                        onClick={() =>
                          choice.onTime(one.number, {
                            number: one.number,
                            date: slot.appointment_date,
                            time: slot.start_time,
                            fold: slot.fold,
                          })
                        }
                      >
                        {dayOf(slot.starts_at, zone, i18n.language)}
                        {t('time.comma')} {isolated(timeOf(slot.starts_at, zone, i18n.language))}
                      </Button>
                    ))}
                  </Group>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
