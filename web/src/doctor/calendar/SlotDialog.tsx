import { Anchor, Button, Group, Skeleton, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed } from '../../shared/Changed';
import { Dialog } from '../../shared/Dialog';
import type { Difference } from '../../shared/differences';
import { Refusal } from '../../shared/Refusal';
import { RoomSelect } from '../../shared/RoomSelect';
import { dateInWords } from '../../shared/times';
import { occupancy } from './DayColumn';
import { minuteOf } from './layout';
import type { Slot } from './queries';
import { type SlotChange, slotAsItIs, useSlotChange } from './slotChanges';
import { rangeInWords } from './words';

const SeriesLink = createLink(Anchor<'a'>);

interface Props {
  slot: Slot;
  onClose: (said?: string) => void;
}

/** One slot: how full it is, and what can be done with it, alone or with all of its day. */
export function SlotDialog({ slot, onClose }: Props) {
  const { t } = useTranslation();
  const current = useQuery(slotAsItIs(slot.id));
  const changing = useSlotChange((change) => onClose(t(`slot.done.${change.does}`)));
  const problem = changing.error ?? current.error;
  return (
    <Dialog
      title={t('slot.title')}
      onClose={() => onClose()}
      buttons={
        <Button variant="default" onClick={() => onClose()}>
          {t('hours.back')}
        </Button>
      }
    >
      {current.isPending && <Skeleton height={120} />}
      {current.data && (
        <Actions
          key={current.data.version}
          slot={current.data.value}
          isBusy={changing.isPending}
          onChange={(change) => changing.mutate({ ...change, version: current.data.version })}
        />
      )}
      {problem && <Refusal problem={problem} />}
      {changing.error && current.data && (
        <Changed differences={differencesOf(changing.variables.slot, current.data.value, t)} />
      )}
    </Dialog>
  );
}

function differencesOf(seen: Slot, now: Slot, t: TFunction): Difference[] {
  const compared: [string, (slot: Slot) => string][] = [
    ['slot.places', (slot) => String(slot.max_appointments)],
    ['slot.taken', (slot) => String(slot.current_appointments)],
    ['slot.open', (slot) => t(slot.is_available ? 'changed.yes' : 'changed.no')],
    ['room.label', (slot) => slot.room_name ?? t('room.none')],
    ['changed.time', (slot) => `${slot.date} ${slot.start_time} – ${slot.end_time}`],
  ];
  return compared
    .map(([text, of]) => ({ text, before: of(seen), now: of(now) }))
    .filter(({ before, now: after }) => before !== after);
}

interface ActionsProps {
  slot: Slot;
  isBusy: boolean;
  onChange: (change: SlotChange) => void;
}

function Actions({ slot, isBusy, onChange }: ActionsProps) {
  const { t, i18n } = useTranslation();
  const [places, setPlaces] = useState(slot.max_appointments);
  const [room, setRoom] = useState(slot.room);
  const [from, to] = [minuteOf(slot.start_time), minuteOf(slot.end_time)];
  return (
    <>
      <div>
        <Text fw={600}>{dateInWords(slot.date, i18n.language)}</Text>
        <Text>{rangeInWords(from, to, i18n.language, t)}</Text>
        <Text>{occupancy(slot, t)}</Text>
      </div>
      <Group align="end">
        <TextInput
          type="number"
          label={t('slot.places')}
          min={Math.max(slot.current_appointments, 1)}
          value={places}
          onChange={(event) => setPlaces(Number(event.currentTarget.value))}
        />
        <Button
          variant="default"
          disabled={places === slot.max_appointments || places < 1 || isBusy}
          onClick={() => onChange({ does: 'places', slot, places })}
        >
          {t('slot.save')}
        </Button>
      </Group>
      <Group align="end">
        <RoomSelect value={room} onChange={setRoom} />
        {room !== slot.room && (
          <Button
            variant="default"
            disabled={isBusy}
            onClick={() => onChange({ does: 'room', slot, room })}
          >
            {t('slot.saveRoom')}
          </Button>
        )}
      </Group>
      <Group>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => onChange({ does: slot.is_available ? 'close' : 'reopen', slot })}
        >
          {t(slot.is_available ? 'slot.close' : 'slot.reopen')}
        </Button>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => onChange({ does: 'delete', slot })}
        >
          {t('slot.delete')}
        </Button>
        {slot.series && (
          <Button
            variant="default"
            disabled={isBusy}
            onClick={() => onChange({ does: 'skipDay', slot })}
          >
            {t('slot.skipDay')}
          </Button>
        )}
      </Group>
      {slot.series && (
        <Text size="sm">
          {t('slot.ofSeries')}{' '}
          <SeriesLink to="/doctor/series" search={{ doctor: slot.doctor }}>
            {t('series.title')}
          </SeriesLink>
        </Text>
      )}
    </>
  );
}
