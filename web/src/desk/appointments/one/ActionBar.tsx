import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/client';
import { LinkButton } from '../../../shared/LinkButton';
import { Refusal } from '../../../shared/Refusal';
import type { Appointment } from '../queries';
import { ActionDialog } from './ActionDialog';
import { type Action, AT_ONCE, act, actionsOf, type Given } from './actions';

interface Props {
  appointment: Appointment;
  version: string;
}

interface Wish {
  action: Action;
  given: Given;
  key: string;
}

/** What can be done with it now. */
export function ActionBar({ appointment, version }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Action>();
  const acting = useMutation({
    mutationFn: (wish: Wish) => act(wish.action, appointment, version, wish.key, wish.given),
    onSuccess: () => setAsking(undefined),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['appointments'] });
      void queries.invalidateQueries({ queryKey: ['timeline', appointment.id] });
      void queries.invalidateQueries({ queryKey: ['free'] });
    },
  });
  const press = (action: Action) => {
    acting.reset();
    if (AT_ONCE.includes(action)) acting.mutate({ action, given: {}, key: newKey() });
    else setAsking(action);
  };
  return (
    <div>
      <Group gap="sm">
        {actionsOf(appointment, new Date()).map((action) => (
          <Button
            key={action}
            variant={action === 'confirm' ? 'filled' : 'default'}
            data-action={action}
            loading={acting.isPending && acting.variables.action === action && !asking}
            disabled={acting.isPending}
            onClick={() => press(action)}
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
      {acting.isError && !asking && <Refusal problem={acting.error} />}
      {asking && (
        <ActionDialog
          action={asking}
          appointment={appointment}
          problem={acting.error}
          isPending={acting.isPending}
          onClose={() => setAsking(undefined)}
          onSubmit={(given, key) => acting.mutate({ action: asking, given, key })}
        />
      )}
    </div>
  );
}
