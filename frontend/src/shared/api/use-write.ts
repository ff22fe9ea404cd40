import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerOf, Call, Operation } from './operation';
import type { Problem } from './problem';
import { request } from './request';

/** A write that takes effect once: trying the same content again sends the same Idempotency-Key. */
export function useWrite<O extends Operation, V = void>(
  write: (variables: V) => Call<O>,
  onSuccess?: (answer: AnswerOf<O>, variables: V) => void,
) {
  const last = useRef({ content: '', key: '' });

  function keyFor(content: string) {
    if (last.current.content !== content) last.current = { content, key: crypto.randomUUID() };
    return last.current.key;
  }

  return useMutation<AnswerOf<O>, Problem, V>({
    mutationFn: (variables) => {
      const call = write(variables);
      return request({ ...call, idempotencyKey: keyFor(JSON.stringify(call)) });
    },
    onSuccess: (answer, variables) => {
      last.current = { content: '', key: '' };
      onSuccess?.(answer, variables);
    },
  });
}

/** For log-in, codes and passwords, which carry no Idempotency-Key. */
export function useCall<O extends Operation, V = void>(
  call: (variables: V) => Call<O>,
  onSuccess?: (answer: AnswerOf<O>, variables: V) => void,
) {
  return useMutation<AnswerOf<O>, Problem, V>({ mutationFn: (variables) => request(call(variables)), onSuccess });
}
