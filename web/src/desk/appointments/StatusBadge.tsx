import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Appointment } from './queries';
import { STATUS_COLOURS, statusWords } from './words';

const WRAPS = {
  root: { height: 'auto', maxWidth: 'none' },
  label: { whiteSpace: 'normal', overflow: 'visible', paddingBlock: 2 },
} as const;

interface Props {
  appointment: Appointment;
  size?: 'lg' | 'xl';
}

/** The state of an appointment, in words. */
export function StatusBadge({ appointment, size = 'lg' }: Props) {
  const { t } = useTranslation();
  return (
    <Badge
      variant="default"
      size={size}
      fz="sm"
      tt="none"
      fw={600}
      styles={WRAPS}
      data-state={appointment.status}
      leftSection={
        <span
          aria-hidden
          style={{ color: `var(--mantine-color-${STATUS_COLOURS[appointment.status]}-6)` }}
        >
          ●
        </span>
      }
    >
      {t(statusWords(appointment))}
    </Badge>
  );
}
