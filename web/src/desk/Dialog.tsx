import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** Something that is asked or told before one goes on. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  return (
    <Modal.Root opened onClose={onClose} centered size={wide ? 'lg' : 'md'}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fz="h3" fw={700} my="sm">
            {title}
          </Modal.Title>
          <Stack>{children}</Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
