import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as Frame } from '../../shared/Dialog';
import { Refusal } from '../../shared/Refusal';

interface Props {
  title: string;
  /** What the button says that does it; absent where there is only something to read. */
  submit?: string;
  isDangerous?: boolean;
  isReady?: boolean;
  isBusy?: boolean;
  problem?: unknown;
  onSubmit?: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for something, or whether something is meant, as all dialogs of the office do. */
export function Dialog(props: Props) {
  const { t } = useTranslation();
  const buttons = (
    <>
      {props.submit && (
        <Button
          type="submit"
          {...(props.isDangerous ? { color: 'red.9' } : {})}
          disabled={props.isReady === false}
          loading={props.isBusy ?? false}
        >
          {props.submit}
        </Button>
      )}
      <Button variant="default" onClick={props.onClose}>
        {t(props.submit ? 'office.cancel' : 'office.close')}
      </Button>
    </>
  );
  return (
    <Frame
      title={props.title}
      size="lg"
      onClose={props.onClose}
      {...(props.onSubmit ? { onSubmit: props.onSubmit } : {})}
      buttons={buttons}
    >
      {props.children}
      {Boolean(props.problem) && <Refusal problem={props.problem} />}
    </Frame>
  );
}
