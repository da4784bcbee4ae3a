import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CHANNELS, type Filter, STATUSES } from './queries';

interface Props {
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Which reminders show. */
export function Filters({ filter, onFilter }: Props) {
  const { t } = useTranslation();
  const choices = (names: readonly string[], group: string) => [
    { value: '', label: t('reminders.any') },
    ...names.map((value) => ({ value, label: t(`reminders.${group}.${value}`) })),
  ];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      <NativeSelect
        label={t('reminders.state')}
        value={filter.status}
        data={choices(STATUSES, 'status')}
        onChange={(event) => onFilter({ ...filter, status: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('reminders.channelOf')}
        value={filter.channel}
        data={choices(CHANNELS, 'channel')}
        onChange={(event) => onFilter({ ...filter, channel: event.currentTarget.value })}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(`reminders.${end}`)}
          value={filter[end]}
          onChange={(event) => onFilter({ ...filter, [end]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
