import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PLACES } from '../../shared/places';
import { Dialog } from '../parts/Dialog';
import { useWrite } from '../parts/useWrite';
import type { Place } from './PlaceDialog';
import { deactivate, type Kind, versionOf } from './queries';

interface Props {
  kind: Kind;
  place: Place;
  onClose: () => void;
}

/** A location or room that is used no longer; what is still in it is why it is refused. */
export function LeaveDialog({ kind, place, onClose }: Props) {
  const { t } = useTranslation();
  const leaving = useWrite(async (id: number) => deactivate(kind, id, await versionOf(kind, id)), {
    changes: [PLACES],
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('places.deactivateOf', { name: place.name })}
      submit={t('places.deactivate')}
      isDangerous
      isBusy={leaving.isPending}
      problem={leaving.error}
      onSubmit={() => leaving.mutate(place.id)}
      onClose={onClose}
    >
      <Text>{t(`places.follows.${kind}`)}</Text>
    </Dialog>
  );
}
