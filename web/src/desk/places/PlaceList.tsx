import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLACES } from '../../shared/places';
import { Refusal } from '../../shared/Refusal';
import { type Column, Rows } from '../parts/Rows';
import { useWrite } from '../parts/useWrite';
import { LeaveDialog } from './LeaveDialog';
import { type Place, PlaceDialog } from './PlaceDialog';
import { change, type Kind, versionOf } from './queries';

interface Props<T> {
  kind: Kind;
  found: UseQueryResult<T[]>;
  columns: Column<T>[];
  /** A room needs a location first. */
  canAdd: boolean;
}

/** Locations, or rooms: add, rename, use no longer, use again. */
export function PlaceList<T extends Place>({ kind, found, columns, canAdd }: Props<T>) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<Place | 'new'>();
  const [leaving, setLeaving] = useState<Place>();
  const returning = useWrite(
    async (id: number) => change(kind, id, await versionOf(kind, id), { is_active: true }),
    { changes: [PLACES] },
  );
  const button = (text: string, of: Place, onClick: () => void, isBusy = false) => (
    <Button
      size="xs"
      variant="default"
      aria-label={t(`${text}Of`, { name: of.name })}
      loading={isBusy}
      onClick={onClick}
    >
      {t(text)}
    </Button>
  );
  const actions: Column<T> = {
    name: '',
    of: (place) => (
      <Group gap="xs">
        {button('directory.edit', place, () => setEditing(place))}
        {place.is_active
          ? button('places.deactivate', place, () => setLeaving(place))
          : button(
              'places.activate',
              place,
              () => returning.mutate(place.id),
              returning.isPending && returning.variables === place.id,
            )}
      </Group>
    ),
  };
  const title = t(`places.all.${kind}`);
  return (
    <Stack component="section" aria-label={title} data-places={kind}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {found.isPending && <Skeleton height={100} />}
      {found.isError && <Refusal problem={found.error} />}
      {returning.error && <Refusal problem={returning.error} />}
      {found.data?.length === 0 && <Text role="status">{t(`places.none.${kind}`)}</Text>}
      {found.data && found.data.length > 0 && (
        <Rows
          caption={title}
          columns={[...columns, actions]}
          rows={found.data}
          keyOf={(place) => place.id}
        />
      )}
      <div>
        <Button variant="default" disabled={!canAdd} onClick={() => setEditing('new')}>
          {t(`places.new.${kind}`)}
        </Button>
      </div>
      {editing && (
        <PlaceDialog
          kind={kind}
          place={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {leaving && <LeaveDialog kind={kind} place={leaving} onClose={() => setLeaving(undefined)} />}
    </Stack>
  );
}
