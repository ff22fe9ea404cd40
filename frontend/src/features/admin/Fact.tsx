import type { ReactNode } from 'react';

/** One line of a definition list, in a block that a grid can place. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Count({ name, value }: { name: string; value: string }) {
  return (
    <Fact name={name}>
      <strong>{value}</strong>
    </Fact>
  );
}
