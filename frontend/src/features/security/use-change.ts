import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, Call, Operation } from '../../shared/api/operation';
import type { Session } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { sessionQuery } from '../../shared/session/session';
import { accountQuery } from './query';

/** A change of the log-in; afterwards, also if it was refused, what is shown is looked up anew. */
export function useChange<O extends Operation, V = void>(
  call: (variables: V) => Call<O>,
  onSuccess?: (answer: AnswerOf<O>) => void,
) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: accountQuery.queryKey });
  const change = useCall(call, (answer) => {
    refresh();
    onSuccess?.(answer);
  });
  return { ...change, run: (variables: V) => change.mutate(variables, { onError: refresh }) };
}

/** The session may do everything again once a demanded factor is there. */
export function useFactorAdded() {
  const client = useQueryClient();
  return () => {
    client.setQueryData<Session | null>(sessionQuery.queryKey, (session) =>
      session ? { ...session, mustEnrolFactor: false } : session,
    );
  };
}
