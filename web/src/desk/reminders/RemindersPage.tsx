import { Alert, Button, Checkbox, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdmin } from '../../app/session';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { BulkOutcome } from '../parts/BulkOutcome';
import { Pager } from '../parts/Pager';
import { useChosen } from '../parts/useChosen';
import { useWrite } from '../parts/useWrite';
import { Filters } from './Filters';
import { NewReminderDialog } from './NewReminderDialog';
import { type Filter, PAGE, reminders, send, sendAll } from './queries';
import { ReminderRows } from './ReminderRows';
import { wordsOf } from './words';

/** What patients are reminded of, what became of it, and to send it again. */
export default function RemindersPage() {
  const { t } = useTranslation();
  // The front desk reads what was sent; what is sent is not its business.
  const maySend = useIsAdmin();
  const [filter, setFilter] = useState<Filter>({ status: '', channel: '', from: '', to: '' });
  const [page, setPage] = useState(1);
  const [isNew, setNew] = useState(false);
  const found = useQuery({ ...reminders(filter, page), placeholderData: keepPreviousData });
  const all = found.data?.results ?? [];
  const chosen = useChosen(
    all.filter((one) => one.status === 'pending' || one.status === 'failed').map((one) => one.id),
  );
  const sending = useWrite(send, { changes: [['reminders']] });
  const sendingAll = useWrite(sendAll, { changes: [['reminders']], onDone: chosen.none });
  const sent = sending.data;
  return (
    <Stack>
      <PageTitle>{t('reminders.title')}</PageTitle>
      <Filters
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setPage(1);
        }}
      />
      <Group>
        {maySend && <Button onClick={() => setNew(true)}>{t('reminders.new')}</Button>}
        {maySend && all.length > 0 && (
          <>
            <Checkbox
              label={t('office.chooseAll')}
              checked={chosen.all}
              indeterminate={chosen.ids.length > 0 && !chosen.all}
              onChange={chosen.toggleAll}
            />
            <Button
              variant="default"
              disabled={chosen.ids.length === 0}
              loading={sendingAll.isPending}
              onClick={() => {
                sending.reset();
                sendingAll.mutate(chosen.ids);
              }}
            >
              {t('reminders.sendChosen', { count: chosen.ids.length })}
            </Button>
          </>
        )}
      </Group>
      {found.isError && <Refusal problem={found.error} />}
      {sending.isError && <Refusal problem={sending.error} />}
      {sendingAll.isError && <Refusal problem={sendingAll.error} />}
      {sent && (
        <Alert role="status" color={sent.is_sent ? 'green' : 'yellow'}>
          {t(sent.is_sent ? 'reminders.wasSent' : 'reminders.notSent')}
          {sent.error_message && ` ${wordsOf(sent.error_message, t)}`}
        </Alert>
      )}
      {sendingAll.data && (
        <BulkOutcome
          lines={sendingAll.data}
          nameOf={(id) => t('reminders.number', { number: id })}
        />
      )}
      {found.isPending && <Skeleton height={200} />}
      {found.isSuccess && all.length === 0 && <Text role="status">{t('reminders.none')}</Text>}
      {all.length > 0 && (
        <ReminderRows
          reminders={all}
          chosen={maySend ? chosen : undefined}
          sending={sending.isPending ? sending.variables : undefined}
          onSend={(id) => {
            sendingAll.reset();
            sending.mutate(id);
          }}
        />
      )}
      <Pager page={page} pages={Math.ceil((found.data?.count ?? 0) / PAGE)} onPage={setPage} />
      {isNew && <NewReminderDialog onClose={() => setNew(false)} />}
    </Stack>
  );
}
