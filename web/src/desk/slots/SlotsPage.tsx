import { Stack, Tabs } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Holidays } from './holidays/Holidays';
import { OpenSlots } from './open/OpenSlots';
import { Overbooked } from './overbooked/Overbooked';
import { SECTIONS, type Section } from './sections';
import { SeriesList } from './series/SeriesList';
import { TimeOff } from './timeOff/TimeOff';

const route = getRouteApi('/desk/slots');

const PANELS = {
  open: OpenSlots,
  series: SeriesList,
  overbooked: Overbooked,
  timeOff: TimeOff,
  holidays: Holidays,
};

/** When doctors can be booked: many slots at once, series, what is too full, absences, and holidays. */
export default function SlotsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { section = 'open' } = route.useSearch();
  return (
    <Stack>
      <PageTitle>{t('slots.title')}</PageTitle>
      <Tabs
        value={section}
        keepMounted={false}
        onChange={(to) =>
          void navigate({ to: '/desk/slots', search: { section: to as Section }, replace: true })
        }
      >
        <Tabs.List mb="md" aria-label={t('slots.title')}>
          {SECTIONS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`slots.section.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SECTIONS.map((one) => {
          const Panel = PANELS[one];
          return (
            <Tabs.Panel key={one} value={one}>
              <Panel />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Stack>
  );
}
