import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Column, Rows } from '../parts/Rows';
import { count } from '../parts/words';
import type { State, Topic } from './queries';

interface Props {
  state: State;
  onTopic: (topic: string) => void;
}

/** How far behind the service is in each topic, and what it could not handle. */
export function TopicRows({ state, onTopic }: Props) {
  const { t, i18n } = useTranslation();
  const columns: Column<Topic>[] = [
    { name: t('operations.topic'), of: (topic) => <span dir="ltr">{topic.topic}</span> },
    {
      name: t('operations.behind'),
      isNumber: true,
      of: (topic) => count(topic.behind, i18n.language),
    },
    {
      name: t('operations.letters'),
      isNumber: true,
      of: (topic) =>
        topic.dead_letters === 0 ? (
          count(0, i18n.language)
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={t('operations.lookAt', {
              count: topic.dead_letters,
              topic: topic.topic,
            })}
            onClick={() => onTopic(topic.topic)}
          >
            {count(topic.dead_letters, i18n.language)}
          </Button>
        ),
    },
  ];
  return (
    <Rows
      caption={t('operations.topicsOf', { service: state.service })}
      columns={columns}
      rows={state.topics}
      keyOf={(topic) => topic.topic}
    />
  );
}
