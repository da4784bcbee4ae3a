import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/Dialog';
import type { Column } from '../columns';
import type { Filters } from '../filters';
import { forgetView, keepView, storedViews, type View } from '../views';

const LONGEST_NAME = 60;

interface Props {
  filters: Filters;
  columns: Column[];
  onView: (view: View) => void;
}

/** Views that somebody has named: to go to, to keep, to forget. */
export function ViewsBar({ filters, columns, onView }: Props) {
  const { t } = useTranslation();
  const [views, setViews] = useState(storedViews);
  const [chosen, setChosen] = useState('');
  const [naming, setNaming] = useState(false);
  const show = (name: string) => {
    setChosen(name);
    const view = views.find((one) => one.name === name);
    if (view) onView(view);
  };
  return (
    <Group align="end" gap="sm">
      <NativeSelect
        label={t('appointments.views')}
        value={chosen}
        onChange={(event) => show(event.currentTarget.value)}
        data={[
          { value: '', label: t('appointments.noView') },
          ...views.map((view) => ({ value: view.name, label: view.name })),
        ]}
      />
      <Button variant="default" onClick={() => setNaming(true)}>
        {t('appointments.keepView')}
      </Button>
      {chosen && (
        <Button
          variant="default"
          onClick={() => {
            setViews(forgetView(chosen));
            setChosen('');
          }}
        >
          {t('appointments.forgetView')}
        </Button>
      )}
      {naming && (
        <NameDialog
          proposed={chosen}
          onClose={() => setNaming(false)}
          onName={(name) => {
            setViews(keepView({ name, filters, columns }));
            setChosen(name);
            setNaming(false);
          }}
        />
      )}
    </Group>
  );
}

interface NameProps {
  proposed: string;
  onClose: () => void;
  onName: (name: string) => void;
}

function NameDialog({ proposed, onClose, onName }: NameProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(proposed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <Dialog title={t('appointments.nameView')} onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          label={t('appointments.viewName')}
          description={t('appointments.viewHint')}
          data-autofocus
          required
          dir="auto"
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group mt="md">
          <Button type="submit" disabled={!name.trim()}>
            {t('desk.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('desk.back')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
