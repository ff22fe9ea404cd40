import { useQueryClient } from '@tanstack/react-query';
import { useWrite } from '../../shared/api/use-write';
import { queueQuery } from './queue-query';

/** {@code token} is empty but for the first auditor. */
export type Approval = { accountId: string; token: string };
export type Approve = ReturnType<typeof useApprove>;

export function useApprove() {
  const client = useQueryClient();
  return useWrite(
    ({ accountId, token }: Approval) => ({
      to: 'POST /approvals/{id}',
      path: { id: accountId },
      body: token ? { token } : {},
    }),
    () => void client.invalidateQueries({ queryKey: queueQuery.queryKey }),
  );
}
