import { Badge, Button, Card, Code, Group, Kbd, Text, Title } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInWords, differ, isolated, timeOf, viewerZone } from '../../shared/times';
import { minutesWaited } from '../../shared/waited';
import { ActionRefusal } from '../ActionRefusal';
import { useAct } from '../actions';
import { ReasonDialog } from '../ReasonDialog';
import { stateOf, type Visit } from '../visits';
import { CompleteDialog } from './CompleteDialog';
import { type Command, commandsOf } from './commands';
import classes from './Day.module.css';
import { History } from './History';
import { NoShowDialog } from './NoShowDialog';
import { Texts } from './Texts';

interface Props {
  visit: Visit;
  now: Date;
  isNext?: boolean;
  /** Says the date, too. */
  withDate?: boolean;
}

/** One visit: who, why, what has become of it, and what can be done – each with one key while it has the focus. */
export function VisitRow({ visit, now, isNext = false, withDate = false }: Props) {
  const { t, i18n } = useTranslation();
  const [asks, setAsks] = useState<{ does: Command['does']; seen: Visit }>();
  const [isOpen, setOpen] = useState(false);
  const acting = useAct();
  const commands = commandsOf(visit, now);
  const times = (zone: string) =>
    t('time.range', {
      from: isolated(timeOf(visit.starts_at, zone, i18n.language)),
      to: isolated(timeOf(visit.ends_at, zone, i18n.language)),
    });
  const run = ({ does }: Command) => {
    if (acting.isPending) return;
    if (does === 'history') setOpen(!isOpen);
    else if (does === 'start' || does === 'confirm' || does === 'check_in')
      acting.mutate({ seen: visit, action: { does } });
    else setAsks({ does, seen: visit });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const command = commands.find((one) => one.code === event.code);
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    const isHere = event.currentTarget.contains(event.target as Node);
    if (!command || !isPlain || !isHere || event.repeat) return;
    event.preventDefault();
    run(command);
  };
  const close = () => setAsks(undefined);
  const what = visit.service_name ?? t(`visit.type.${visit.appointment_type}`);
  return (
    <Card
      withBorder
      component="article"
      tabIndex={0}
      className={classes.row}
      data-visit={visit.reference}
      data-next={isNext || undefined}
      aria-label={`${times(visit.time_zone)} ${visit.patient_name}`}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" align="start">
        <div>
          {withDate && <Text size="sm">{dateInWords(visit.appointment_date, i18n.language)}</Text>}
          <Title order={3} size="h4">
            {times(visit.time_zone)} · <bdi>{visit.patient_name}</bdi>
          </Title>
          {differ(visit.time_zone, viewerZone(), visit.starts_at) && (
            <Text size="sm">{t('time.yours', { when: times(viewerZone()) })}</Text>
          )}
          <Text size="sm" dir="auto">
            {what} · <Code dir="ltr">{visit.reference}</Code>
          </Text>
        </div>
        <Badge
          variant="light"
          color={isNext ? 'clinic' : 'gray'}
          tt="none"
          data-state={visit.status}
        >
          {t(stateOf(visit))}
        </Badge>
      </Group>
      {visit.status === 'arrived' && (
        <Text size="sm" data-waited>
          {t('day.waits', { count: minutesWaited(visit, now) })}
        </Text>
      )}
      <Texts visit={visit} />
      <Group mt="sm" gap="xs">
        {commands.map((command, n) => (
          <Button
            key={command.does}
            size="sm"
            variant={n === 0 && command.does !== 'history' ? 'filled' : 'default'}
            loading={acting.isPending && acting.variables.action.does === command.does}
            aria-keyshortcuts={command.letter}
            aria-expanded={command.does === 'history' ? isOpen : undefined}
            onClick={() => run(command)}
          >
            {t(labelOf(command, visit))}
            <Kbd size="xs" className={classes.key} aria-hidden>
              {command.letter}
            </Kbd>
          </Button>
        ))}
      </Group>
      {acting.error && <ActionRefusal problem={acting.error} />}
      {isOpen && <History of={visit} />}
      {asks?.does === 'refuse' && <ReasonDialog seen={asks.seen} onClose={close} />}
      {asks?.does === 'undo' && <ReasonDialog seen={asks.seen} does="undo" onClose={close} />}
      {asks?.does === 'no_show' && <NoShowDialog seen={asks.seen} onClose={close} />}
      {(asks?.does === 'complete' || asks?.does === 'note') && (
        <CompleteDialog seen={asks.seen} does={asks.does} onClose={close} />
      )}
    </Card>
  );
}

function labelOf({ does }: Command, visit: Visit): string {
  return does === 'refuse' && visit.status === 'pending' ? 'do.decline' : `do.${does}`;
}
