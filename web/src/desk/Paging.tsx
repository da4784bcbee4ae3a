import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  page: number;
  hasNext: boolean;
  onPage: (page: number) => void;
  /** How long a page is, where that can be chosen. */
  size?: { now: number; all: readonly number[]; onSize: (size: number) => void };
}

/** From page to page of a list. */
export function Paging({ page, hasNext, onPage, size }: Props) {
  const { t, i18n } = useTranslation();
  const number = (of: number) => new Intl.NumberFormat(i18n.language).format(of);
  return (
    <Group component="nav" aria-label={t('desk.pages')} justify="space-between" align="end">
      <Group gap="sm">
        <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {t('desk.previousPage')}
        </Button>
        <Text aria-live="polite">{t('desk.page', { page: number(page) })}</Text>
        <Button variant="default" disabled={!hasNext} onClick={() => onPage(page + 1)}>
          {t('desk.nextPage')}
        </Button>
      </Group>
      {size && (
        <NativeSelect
          label={t('desk.pageSize')}
          value={String(size.now)}
          onChange={(event) => size.onSize(Number(event.currentTarget.value))}
          data={size.all.map((one) => ({ value: String(one), label: number(one) }))}
        />
      )}
    </Group>
  );
}
