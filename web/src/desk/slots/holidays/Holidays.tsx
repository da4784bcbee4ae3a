import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { locations } from '../../../shared/places';
import { Refusal } from '../../../shared/Refusal';
import { dateInWords, isolated } from '../../../shared/times';
import { services } from '../../choices';
import { Dialog } from '../../parts/Dialog';
import { Pager } from '../../parts/Pager';
import { type Column, Rows } from '../../parts/Rows';
import { useWrite } from '../../parts/useWrite';
import { PAGE } from '../page';
import { ClosedDialog } from './ClosedDialog';
import { HolidayDialog } from './HolidayDialog';
import { type Holiday, holidays, remove } from './queries';

/** When the clinic, or one location of it, is closed. */
export function Holidays() {
  const { t, i18n } = useTranslation();
  const [page, setPage] = useState(1);
  const [isNew, setNew] = useState(false);
  const [shown, setShown] = useState<Holiday>();
  const [leaving, setLeaving] = useState<Holiday>();
  const found = useQuery({
    queryKey: ['holidays', page],
    queryFn: () => holidays(page),
    placeholderData: keepPreviousData,
  });
  const everyLocation = useQuery(locations);
  const everyService = useQuery(services);
  const removing = useWrite(remove, {
    changes: [['holidays'], ['free']],
    onDone: () => setLeaving(undefined),
  });
  const locationOf = ({ location }: Holiday) =>
    location === null
      ? t('holidays.everywhere')
      : isolated(everyLocation.data?.find((one) => one.id === location)?.name ?? '');
  const exempt = (holiday: Holiday) =>
    holiday.exempt_services
      .map((id) => isolated(everyService.data?.find((one) => one.id === id)?.name ?? String(id)))
      .join(t('slots.listComma'));
  const button = (text: string, of: Holiday, onClick: () => void) => (
    <Button
      size="xs"
      variant="default"
      aria-label={t(`${text}Of`, { name: of.name })}
      onClick={onClick}
    >
      {t(text)}
    </Button>
  );
  const columns: Column<Holiday>[] = [
    { name: t('places.name'), of: (holiday) => isolated(holiday.name) },
    {
      name: t('slots.field.start_date'),
      of: (holiday) => dateInWords(holiday.start_date, i18n.language),
    },
    {
      name: t('slots.field.end_date'),
      of: (holiday) => dateInWords(holiday.end_date, i18n.language),
    },
    { name: t('places.location'), of: locationOf },
    { name: t('holidays.exempt'), of: exempt },
    {
      name: '',
      of: (holiday) =>
        holiday.is_cancelled ? (
          <Text size="sm">{t('slots.withdrawn')}</Text>
        ) : (
          <Group gap="xs">
            {button('holidays.affected', holiday, () => setShown(holiday))}
            {button('holidays.remove', holiday, () => setLeaving(holiday))}
          </Group>
        ),
    },
  ];
  const rows = found.data?.results ?? [];
  return (
    <Stack>
      <Text>{t('holidays.lead')}</Text>
      <div>
        <Button onClick={() => setNew(true)}>{t('holidays.new')}</Button>
      </div>
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={120} />}
      {found.isSuccess && rows.length === 0 && <Text role="status">{t('holidays.none')}</Text>}
      {rows.length > 0 && (
        <Rows
          caption={t('slots.section.holidays')}
          columns={columns}
          rows={rows}
          keyOf={(holiday) => holiday.id}
        />
      )}
      <Pager page={page} pages={Math.ceil((found.data?.count ?? 0) / PAGE)} onPage={setPage} />
      {isNew && <HolidayDialog onClose={() => setNew(false)} />}
      {shown && <ClosedDialog holiday={shown} onClose={() => setShown(undefined)} />}
      {leaving && (
        <Dialog
          title={t('holidays.removeOf', { name: leaving.name })}
          submit={t('holidays.remove')}
          isDangerous
          isBusy={removing.isPending}
          problem={removing.error}
          onSubmit={() => removing.mutate(leaving.id)}
          onClose={() => {
            removing.reset();
            setLeaving(undefined);
          }}
        >
          <Text>{t('holidays.removeFollows')}</Text>
        </Dialog>
      )}
    </Stack>
  );
}
