import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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

/** Asks for something, or whether something is meant; the page behind it waits. */
export function Dialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened onClose={props.onClose} centered size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fz="h3" fw={700} my="sm">
            {props.title}
          </Modal.Title>
          <form
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              props.onSubmit?.();
            }}
          >
            <Stack>
              {props.children}
              {Boolean(props.problem) && <Refusal problem={props.problem} />}
              <Group>
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
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
