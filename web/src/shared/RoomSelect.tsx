import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { locations, rooms } from './places';
import { placeOf } from './room';

interface Props {
  /** Null: in no room. */
  value: number | null;
  onChange: (room: number | null) => void;
  error?: string | undefined;
}

/** In which room slots are; nothing where the clinic has none. */
export function RoomSelect({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const everyRoom = useQuery(rooms);
  const everyLocation = useQuery(locations);
  const offered = everyRoom.data?.filter((room) => room.is_active || room.id === value) ?? [];
  if (offered.length === 0) return null;
  const locationOf = (id: number) =>
    everyLocation.data?.find((location) => location.id === id)?.name ?? null;
  return (
    <NativeSelect
      label={t('room.label')}
      value={String(value ?? '')}
      error={error}
      onChange={(event) => onChange(Number(event.currentTarget.value) || null)}
      data={[
        { value: '', label: t('room.none') },
        ...offered.map((room) => ({
          value: String(room.id),
          label: placeOf({ room: room.name, room_location: locationOf(room.location) }),
        })),
      ]}
    />
  );
}
