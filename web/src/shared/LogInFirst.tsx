import { Button, Card, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { logIn } from '../app/session';

/** Why one has to log in here, and the way to it and back. */
export function LogInFirst({ children }: { children: string }) {
  const { t } = useTranslation();
  return (
    <Card withBorder>
      <Text mb="md">{children}</Text>
      <div>
        <Button onClick={() => void logIn()}>{t('session.logIn')}</Button>
      </div>
    </Card>
  );
}
