import { Textarea } from '@mantine/core';

const LONGEST = 500;

interface Props {
  label: string;
  hint?: string;
  rows?: number;
  value: string;
  onChange: (reason: string) => void;
}

/** Why something is cancelled, declined or refused: the other side reads it. */
export function WhyField({ label, hint, rows = 3, value, onChange }: Props) {
  return (
    <Textarea
      label={label}
      description={hint}
      data-autofocus
      required
      rows={rows}
      dir="auto"
      maxLength={LONGEST}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
