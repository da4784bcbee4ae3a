import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, body, newKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import type { Appointment } from '../appointments/queries';
import type { Doctor, Service } from '../choices';
import type { Minute } from './when';

export interface BookingWish {
  patient: number | undefined;
  doctor: Doctor;
  service: Service | undefined;
  method: 'phone' | 'walk_in';
  /** Whether it is meant for a time at which nothing is offered: who walks in then is there. */
  offSlot: boolean;
  reason: string;
}

/** Books; the same wish has the same key however often it is sent, until it was answered. */
export function useBooking(wish: BookingWish, onBooked: (appointment: Appointment) => void) {
  const queries = useQueryClient();
  const sent = useRef<{ body: string; key: string }>(undefined);
  return useMutation({
    mutationFn: (at: Minute) => {
      const asked = {
        doctor: wish.doctor.id,
        patient: wish.patient ?? null,
        ...(wish.service ? { service: wish.service.id } : {}),
        appointment_date: at.date,
        appointment_time: at.time,
        fold: at.fold,
        ...(wish.offSlot ? { off_slot: true } : {}),
        booking_method: wish.method,
        reason_for_visit: wish.reason.trim() || null,
      };
      const text = JSON.stringify(asked);
      if (sent.current?.body !== text) sent.current = { body: text, key: newKey() };
      return body(
        api.POST('/api/appointments/appointments', {
          params: { header: { 'Idempotency-Key': sent.current.key } },
          body: asked,
        }),
      );
    },
    onSuccess: onBooked,
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500) {
        sent.current = undefined;
      }
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['free'] });
      void queries.invalidateQueries({ queryKey: ['appointments'] });
    },
  });
}
