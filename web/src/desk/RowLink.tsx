import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link to one row of a list. */
export const RowLink = createLink(Anchor<'a'>);
