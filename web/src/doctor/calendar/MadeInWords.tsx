import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateInWords, isolated } from '../../shared/times';
import { minuteOf } from './layout';
import type { Made } from './openings';
import { timeInWords } from './words';

/** As many as can be read at once. */
const SHOWN = 6;

/** What will be made; what will not, and why. */
export function MadeInWords({ made }: { made: Made }) {
  const { t, i18n } = useTranslation();
  const reasons = [...new Set(made.skipped.map((one) => one.reason))];
  const words = (one: Made['skipped'][number]) =>
    `${dateInWords(one.date, i18n.language)} ${isolated(timeInWords(minuteOf(one.start_time), i18n.language))}`;
  return (
    <Alert variant="light" role="status" data-made={made.created}>
      <Text c="inherit">{t('open.made', { count: made.created })}</Text>
      {reasons.map((reason) => {
        const all = made.skipped.filter((one) => one.reason === reason);
        return (
          <div key={reason}>
            <Text c="inherit" mt="xs">
              {t('open.skipped', { count: all.length })} {t(`open.why.${reason}`)}
            </Text>
            <List size="sm">
              {all.slice(0, SHOWN).map((one) => (
                <List.Item key={one.date + one.start_time}>{words(one)}</List.Item>
              ))}
              {all.length > SHOWN && (
                <List.Item>{t('open.more', { count: all.length - SHOWN })}</List.Item>
              )}
            </List>
          </div>
        );
      })}
    </Alert>
  );
}
