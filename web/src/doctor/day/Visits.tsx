import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../visits';
import classes from './Day.module.css';
import { VisitRow } from './VisitRow';

interface Props {
  visits: Visit[];
  now: Date;
  next?: Visit | undefined;
  withDate?: boolean;
}

/** Visits one below the other; arrow keys go from one to the next. */
export function Visits({ visits, now, next, withDate = false }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('day.list')} onKeyDown={moveFocus}>
      {visits.map((visit) => (
        <li key={visit.id}>
          <VisitRow visit={visit} now={now} isNext={visit.id === next?.id} withDate={withDate} />
        </li>
      ))}
    </ul>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('article')];
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const to = rows[at + (step ?? 0)];
  if (!step || at < 0 || !to) return;
  event.preventDefault();
  to.focus();
}
