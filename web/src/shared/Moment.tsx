import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayOf, differ, isolated, timeOf, viewerZone, zoneInWords } from './times';

/** When something is: on the doctor's clock, whose place is named, and on the viewer's where it differs. */
export function Moment({ at, until, zone }: { at: string; until?: string; zone: string }) {
  const { t, i18n } = useTranslation();
  const own = viewerZone();
  const times = (where: string) =>
    until
      ? t('time.range', {
          from: isolated(timeOf(at, where, i18n.language)),
          to: isolated(timeOf(until, where, i18n.language)),
        })
      : isolated(timeOf(at, where, i18n.language));
  return (
    <>
      <Text component="p" m={0} fw={600}>
        {dayOf(at, zone, i18n.language)}
        {t('time.comma')} {times(zone)}
      </Text>
      {differ(zone, own, at) && (
        <>
          <Text component="p" m={0} size="sm">
            {zoneInWords(zone, i18n.language, at)}
          </Text>
          <Text component="p" m={0} size="sm">
            {t('time.yours', {
              when:
                dayOf(at, own, i18n.language) === dayOf(at, zone, i18n.language)
                  ? times(own)
                  : `${dayOf(at, own, i18n.language)}${t('time.comma')} ${times(own)}`,
            })}
          </Text>
        </>
      )}
    </>
  );
}
