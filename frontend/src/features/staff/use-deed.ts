import { useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, Call, Operation } from '../../shared/api/operation';
import { useWrite } from '../../shared/api/use-write';
import { focusTitle } from '../../shared/ui/focus';
import { staffQuery, type Colleague } from './staff-query';

export type AskedProps = { colleague: Colleague; onDone: (said: string) => void; onCancel: () => void };

/** What is done to a colleague's log-in; the row that it was asked for from may look otherwise, or be gone, afterwards. */
export function useDeed<O extends Operation, V = void>(
  call: (variables: V) => Call<O>,
  onDone: (answer: AnswerOf<O>) => void,
) {
  const client = useQueryClient();
  return useWrite(call, (answer) => {
    onDone(answer);
    focusTitle();
    void client.invalidateQueries({ queryKey: staffQuery.queryKey });
  });
}
