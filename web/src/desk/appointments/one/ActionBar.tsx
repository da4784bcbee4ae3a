import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdmin } from '../../../app/session';
import type { Versioned } from '../../../shared/appointment';
import { useAsSeen } from '../../../shared/asSeen';
import { ChangeRefusal } from '../../../shared/ChangeRefusal';
import { LinkButton } from '../../../shared/LinkButton';
import { stateWords, statusWords } from '../words';
import { ActionDialog } from './ActionDialog';
import { type Action, AT_ONCE, act, actionsOf, type Given } from './actions';

const SeriesCancelDialog = lazy(() => import('../../../shared/series/SeriesCancelDialog'));

interface Asked {
  action: Action;
  /** As it was when the dialog opened: what comes in meanwhile is not acted on unseen. */
  seen: Versioned;
}

/** What can be done with it now. */
export function ActionBar({ current }: { current: Versioned }) {
  const appointment = current.value;
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const queries = useQueryClient();
  const write = useAsSeen();
  const [asking, setAsking] = useState<Asked>();
  const [isSeries, setSeries] = useState(false);
  const acting = useMutation({
    mutationFn: ({ action, seen, given }: Asked & { given: Given }) =>
      act(write, seen, action, given),
    onSuccess: () => setAsking(undefined),
    // It is pending until what came of it is here: whoever presses the next button has seen it.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['timeline', appointment.id] });
      void queries.invalidateQueries({ queryKey: ['free'] });
      return queries.invalidateQueries({ queryKey: ['appointments'] });
    },
  });
  const press = (action: Action) => {
    acting.reset();
    const asked = { action, seen: current };
    if (AT_ONCE.includes(action)) acting.mutate({ ...asked, given: {} });
    else setAsking(asked);
  };
  return (
    <div>
      <Group gap="sm">
        {actionsOf(appointment, new Date(), isAdmin).map((action) => (
          <Button
            key={action}
            variant={action === 'confirm' ? 'filled' : 'default'}
            data-action={action}
            loading={acting.isPending && acting.variables.action === action && !asking}
            disabled={acting.isPending}
            onClick={() =>
              action === 'cancel' && appointment.series_id ? setSeries(true) : press(action)
            }
          >
            {t(`appointments.action.${action}`)}
          </Button>
        ))}
        {appointment.can_reschedule && (
          <LinkButton
            variant="default"
            to="/desk/appointments/$id/move"
            params={{ id: String(appointment.id) }}
          >
            {t('appointments.action.move')}
          </LinkButton>
        )}
      </Group>
      {acting.isError && !asking && <ChangeRefusal problem={acting.error} stateOf={statusWords} />}
      {isSeries && (
        <Suspense>
          <SeriesCancelDialog
            appointment={appointment}
            stateOf={stateWords}
            onlyThis={() => {
              setSeries(false);
              press('cancel');
            }}
            onClose={() => setSeries(false)}
          />
        </Suspense>
      )}
      {asking && (
        <ActionDialog
          action={asking.action}
          appointment={asking.seen.value}
          problem={acting.error}
          isPending={acting.isPending}
          onClose={() => setAsking(undefined)}
          onSubmit={(given) => acting.mutate({ ...asking, given })}
        />
      )}
    </div>
  );
}
