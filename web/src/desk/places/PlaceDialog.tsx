import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { locations, PLACES } from '../../shared/places';
import { Dialog } from '../parts/Dialog';
import { useWrite } from '../parts/useWrite';
import { addLocation, addRoom, change, type Kind, versionOf } from './queries';

/** A location or a room, as far as both are alike. */
export interface Place {
  id: number;
  name: string;
  is_active: boolean;
}

interface Props {
  kind: Kind;
  /** Absent: a new one. */
  place: Place | undefined;
  onClose: () => void;
}

/** What a location or room is called; of a new room also where it is, which stays. */
export function PlaceDialog({ kind, place, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(place?.name ?? '');
  const [chosen, setChosen] = useState<number>();
  const isInLocation = kind === 'room' && !place;
  const found = useQuery({ ...locations, enabled: isInLocation });
  const offered = found.data?.filter((one) => one.is_active) ?? [];
  const location = chosen ?? offered[0]?.id;
  const version = useQuery({
    queryKey: [...PLACES, 'version', kind, place?.id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled: place !== undefined,
    queryFn: () => versionOf(kind, place?.id ?? 0),
  });
  const saving = useWrite<{ name: string; location: number }, unknown>(
    (of, key) => {
      if (place) return change(kind, place.id, version.data ?? '', { name: of.name });
      return kind === 'room' ? addRoom(of.location, of.name, key) : addLocation(of.name, key);
    },
    { changes: [PLACES], onDone: onClose },
  );
  const problem = saving.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  return (
    <Dialog
      title={place ? t('directory.editOf', { name: place.name }) : t(`places.new.${kind}`)}
      submit={t('office.save')}
      isReady={place ? version.isSuccess : !isInLocation || location !== undefined}
      isBusy={saving.isPending}
      problem={problem ?? version.error ?? found.error}
      onSubmit={() => saving.mutate({ name: name.trim(), location: location ?? 0 })}
      onClose={onClose}
    >
      <TextInput
        label={t('places.name')}
        data-autofocus
        required
        maxLength={200}
        dir="auto"
        value={name}
        error={fault('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {isInLocation && (
        <NativeSelect
          label={t('places.location')}
          required
          value={String(location ?? '')}
          error={fault('location')}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data={offered.map((one) => ({ value: String(one.id), label: one.name }))}
        />
      )}
    </Dialog>
  );
}
