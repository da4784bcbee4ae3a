import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { type Location, locations, type Room, rooms } from '../../shared/places';
import { isolated } from '../../shared/times';
import type { Column } from '../parts/Rows';
import { PlaceList } from './PlaceList';

/** Where the clinic is, and the rooms that doctors share. */
export default function PlacesPage() {
  const { t } = useTranslation();
  const everyLocation = useQuery(locations);
  const everyRoom = useQuery(rooms);
  const nameOf = (id: number) => everyLocation.data?.find((one) => one.id === id)?.name ?? '';
  const stateOf = (one: Location | Room) => t(one.is_active ? 'places.used' : 'places.notUsed');
  const name: Column<Location | Room> = {
    name: t('places.name'),
    of: (one) => isolated(one.name),
  };
  const state: Column<Location | Room> = { name: t('directory.state'), of: stateOf };
  const location: Column<Room> = {
    name: t('places.location'),
    of: (room) => isolated(nameOf(room.location)),
  };
  const isAnywhere = everyLocation.data?.some((one) => one.is_active) ?? false;
  return (
    <Stack gap="xl">
      <PageTitle>{t('places.title')}</PageTitle>
      <Text>{t('places.lead')}</Text>
      <PlaceList kind="location" found={everyLocation} columns={[name, state]} canAdd />
      <PlaceList
        kind="room"
        found={everyRoom}
        columns={[name, location, state]}
        canAdd={isAnywhere}
      />
    </Stack>
  );
}
