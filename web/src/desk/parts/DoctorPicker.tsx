import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Doctor, doctors } from './doctors';
import './styles.css';

interface Props {
  value: Doctor | undefined;
  onChange: (doctor: Doctor | undefined) => void;
  /** Whether to say nobody is to say everybody. */
  isOptional?: boolean;
  /** Those who have left, too. */
  withInactive?: boolean;
  error?: string | undefined;
}

const label = (doctor: Doctor) => `${doctor.name} · ${doctor.specialty}`;

/** A doctor, found by some of the name or specialty. */
export function DoctorPicker({ value, onChange, isOptional, withInactive, error }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(value && words === label(value) ? '' : words, 250);
  const found = useQuery({
    ...doctors(search.trim(), withInactive ? undefined : true),
    placeholderData: keepPreviousData,
  });
  const all = found.data?.results ?? [];
  const offered = value && !all.some((one) => one.id === value.id) ? [value, ...all] : all;
  return (
    <Select
      label={t('office.doctor')}
      placeholder={t(isOptional ? 'office.everyDoctor' : 'office.chooseDoctor')}
      data={offered.map((doctor) => ({
        value: String(doctor.id),
        label: label(doctor),
      }))}
      value={value ? String(value.id) : null}
      onChange={(id) => onChange(offered.find((doctor) => String(doctor.id) === id))}
      searchable
      openOnFocus={false}
      clearable={isOptional ?? false}
      clearButtonProps={{ 'aria-label': t('office.everyDoctor') }}
      required={!isOptional}
      withAsterisk={!isOptional}
      onSearchChange={setWords}
      filter={({ options }) => options}
      nothingFoundMessage={t('office.noDoctor')}
      error={error}
      comboboxProps={{ keepMounted: false }}
    />
  );
}
