import { useNow } from '../../shared/useNow';
import { minuteOf } from './layout';
import classes from './TimeGrid.module.css';

interface Props {
  zone: string;
  hours: { from: number; to: number };
}

/** Where the doctor's clock stands. */
export function NowLine({ zone, hours: { from, to } }: Props) {
  const now = useNow().toLocaleTimeString('sv-SE', { timeZone: zone });
  const minute = minuteOf(now);
  if (minute < from || minute > to) return null;
  return (
    <div
      className={classes.now}
      style={{ insetBlockStart: `${((minute - from) / (to - from)) * 100}%` }}
    />
  );
}
