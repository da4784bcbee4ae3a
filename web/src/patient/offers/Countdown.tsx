import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/clock';
import { isolated } from '../../shared/times';

const SECOND = 1_000;

/** How long something still runs, by the server's clock; tells when it is over. */
export function Countdown({ until, onOver }: { until: string; onOver: () => void }) {
  const { t } = useTranslation();
  const end = Date.parse(until);
  const [now, setNow] = useState(() => serverNow());
  const isOver = now >= end;
  useEffect(() => {
    const ticking = setInterval(() => setNow(serverNow()), SECOND);
    return () => clearInterval(ticking);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it happens
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver]);
  return (
    <Text role="timer" fw={600}>
      {isOver ? t('offered.over') : t('offered.left', { time: isolated(inWords(end - now)) })}
    </Text>
  );
}

/** `1:05:30`, `12:30` */
export function inWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, n) => (n ? String(part).padStart(2, '0') : String(part))).join(':');
}
