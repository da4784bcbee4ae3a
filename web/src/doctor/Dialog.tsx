import { Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';

interface Props {
  title: string;
  size?: string;
  onClose: () => void;
  /** Absent where the dialog is no form. */
  onSubmit?: () => void;
  buttons: ReactNode;
  children: ReactNode;
}

/** A question with its buttons; Control and Enter send it from a text, too. */
export function Dialog({ title, size = 'md', onClose, onSubmit, buttons, children }: Props) {
  return (
    <Modal.Root opened onClose={onClose} centered size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fz="h3" fw={700} my="sm">
            {title}
          </Modal.Title>
          <form
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              onSubmit?.();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                event.currentTarget.requestSubmit();
              }
            }}
          >
            <Stack>
              {children}
              <Group>{buttons}</Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
