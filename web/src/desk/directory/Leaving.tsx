import { Button, Checkbox, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayIn } from '../../shared/times';
import { Dialog } from '../parts/Dialog';
import { useWrite } from '../parts/useWrite';
import { changeDoctor, type Doctor, deactivateDoctor, type Seen, toCome } from './queries';

/** Deactivates a doctor, and takes that back. */
export function Leaving({ seen }: { seen: Seen<Doctor> }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const returning = useWrite(() => changeDoctor(seen.value.id, seen.version, { is_active: true }), {
    changes: [['doctors'], ['directory']],
  });
  return (
    <Stack component="section" align="start">
      <Title order={2} size="h3">
        {t('directory.leaving')}
      </Title>
      {seen.value.is_active ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('directory.deactivate')}
        </Button>
      ) : (
        <>
          <Text>{t('directory.isInactive')}</Text>
          <Button loading={returning.isPending} onClick={() => returning.mutate(undefined)}>
            {t('directory.activate')}
          </Button>
        </>
      )}
      {asking && <DeactivateDialog seen={seen} onClose={() => setAsking(false)} />}
    </Stack>
  );
}

/** Says what follows before it is done. */
function DeactivateDialog({ seen, onClose }: { seen: Seen<Doctor>; onClose: () => void }) {
  const { t } = useTranslation();
  const [cancels, setCancels] = useState(false);
  const { id, name, time_zone: zone } = seen.value;
  const follows = useQuery(toCome(id, todayIn(zone)));
  const leaving = useWrite((all: boolean) => deactivateDoctor(id, seen.version, all), {
    changes: [['doctors'], ['directory'], ['appointments'], ['free']],
    onDone: onClose,
  });
  const appointments = follows.data?.appointments ?? 0;
  return (
    <Dialog
      title={t('directory.deactivateOf', { name })}
      submit={t('directory.deactivate')}
      isDangerous
      isReady={follows.isSuccess && (appointments === 0 || cancels)}
      isBusy={leaving.isPending}
      problem={leaving.error ?? follows.error}
      onSubmit={() => leaving.mutate(cancels)}
      onClose={onClose}
    >
      {follows.data && (
        <div role="status">
          <Text>{t('directory.follows')}</Text>
          <List>
            <List.Item>{t('directory.noNewBookings')}</List.Item>
            <List.Item>{t('directory.appointmentsToCome', { count: appointments })}</List.Item>
            <List.Item>{t('directory.waitingEnd', { count: follows.data.waiting })}</List.Item>
          </List>
        </div>
      )}
      {appointments > 0 && (
        <Checkbox
          label={t('directory.cancelThem', { count: appointments })}
          description={t('directory.orMoveThem')}
          checked={cancels}
          onChange={(event) => setCancels(event.currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
