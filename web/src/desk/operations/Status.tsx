import { useTranslation } from 'react-i18next';
import classes from './Status.module.css';

const KNOWN = ['up', 'down', 'out_of_service', 'unknown'];

/** In words, and in a colour for who looks quickly. */
export function Status({ status }: { status: string }) {
  const { t } = useTranslation();
  const known = KNOWN.includes(status) ? status : 'unknown';
  return (
    <span className={classes.status} data-status={known}>
      {t(`operations.status.${known}`)}
    </span>
  );
}
