import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Problem } from './problem';
import { request, type RequestOptions } from './request';

type Write = { method?: 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown };

/** A write that takes effect once: trying the same content again sends the same Idempotency-Key. */
export function useWrite<T, V>(write: (variables: V) => Write, onSuccess?: (answer: T, variables: V) => void) {
  const last = useRef({ content: '', key: '' });

  function keyFor(content: string) {
    if (last.current.content !== content) last.current = { content, key: crypto.randomUUID() };
    return last.current.key;
  }

  return useMutation<T, Problem, V>({
    mutationFn: (variables) => {
      const { path, method = 'POST', body } = write(variables);
      return request<T>(path, { method, body, idempotencyKey: keyFor(JSON.stringify([method, path, body])) });
    },
    onSuccess: (answer, variables) => {
      last.current = { content: '', key: '' };
      onSuccess?.(answer, variables);
    },
  });
}

/** For log-in, codes and passwords, which carry no Idempotency-Key. */
export function useCall<T, V>(call: (variables: V) => Write, onSuccess?: (answer: T, variables: V) => void) {
  return useMutation<T, Problem, V>({
    mutationFn: (variables) => {
      const { path, ...options } = call(variables);
      return request<T>(path, { method: 'POST', ...options } satisfies RequestOptions);
    },
    onSuccess,
  });
}
