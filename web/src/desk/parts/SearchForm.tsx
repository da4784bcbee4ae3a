import { Button, Group, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

const LONGEST = 100;

interface Props {
  label: string;
  hint: string;
  /** What is searched for now, as the address has it. */
  value: string | undefined;
  /** Absent where nothing is searched for any more. */
  onSearch: (words: string | undefined) => void;
}

/** Words to search for, sent as a form: the address says what is shown. */
export function SearchForm({ label, hint, value = '', onSearch }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('search');
    onSearch(String(words ?? '').trim() || undefined);
  };
  return (
    <form onSubmit={submit}>
      <Group align="end" gap="sm" wrap="nowrap">
        <TextInput
          key={value}
          name="search"
          label={label}
          description={hint}
          defaultValue={value}
          maxLength={LONGEST}
          flex={1}
        />
        <Button type="submit" variant="default">
          {t('appointments.find')}
        </Button>
      </Group>
    </form>
  );
}
