import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isolated } from '../../../../shared/times';
import { changesOf, type Logged } from './entries';
import { valueWords } from './valueWords';

/** What somebody did, and which fields it changed. */
export function LogEntry({ log, zone }: { log: Logged; zone: string }) {
  const { t, i18n } = useTranslation();
  const isPerson = log.role !== 'system';
  const name = isPerson && log.performed_by_name && isolated(log.performed_by_name);
  return (
    <>
      <Text fw={600}>{t(`timeline.action.${log.action}`, { defaultValue: log.action })}</Text>
      <Text size="sm">
        {[name, t(`appointments.role.${log.role}`)].filter(Boolean).join(' · ')}
      </Text>
      {log.notes && (
        <Text size="sm" dir="auto">
          {isPerson ? log.notes : t(`timeline.channel.${log.notes}`, { defaultValue: log.notes })}
        </Text>
      )}
      {log.action !== 'created' &&
        changesOf(log).map(({ field, was, is }) => (
          <Text key={field} size="sm">
            {t('timeline.change', {
              field: t(`timeline.field.${field}`, { defaultValue: field }),
              was: valueWords(field, was, zone, t, i18n.language),
              is: valueWords(field, is, zone, t, i18n.language),
            })}
          </Text>
        ))}
    </>
  );
}
