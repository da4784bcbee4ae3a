import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Appointment } from './appointment';
import { Dialog } from './Dialog';
import { Moment } from './Moment';
import { WhyField } from './WhyField';

interface Props {
  title: string;
  /** Whom it is with, from where the reader stands. */
  who: string | null;
  appointment: Appointment;
  label: string;
  hint?: string;
  /** What follows from it. */
  follows?: ReactNode;
  submit: string;
  keep: string;
  isPending: boolean;
  refusal: ReactNode;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** Asks why an appointment is cancelled or declined, and whether it is meant. */
export function ReasonDialog(props: Props) {
  const [reason, setReason] = useState('');
  const { appointment, onClose } = props;
  return (
    <Dialog
      title={props.title}
      onClose={onClose}
      onSubmit={() => {
        if (reason.trim()) props.onSubmit(reason.trim());
      }}
      buttons={
        <>
          <Button type="submit" color="red.9" disabled={!reason.trim()} loading={props.isPending}>
            {props.submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            {props.keep}
          </Button>
        </>
      }
    >
      <div>
        <Text dir="auto">{props.who}</Text>
        <Moment at={appointment.starts_at} zone={appointment.time_zone} />
      </div>
      {props.follows}
      <WhyField
        label={props.label}
        {...(props.hint ? { hint: props.hint } : {})}
        value={reason}
        onChange={setReason}
      />
      {props.refusal}
    </Dialog>
  );
}
