import { figure } from '../format';

export interface CountCell {
  n: number;
  label: string;
  /** Something is to be decided. */
  due?: boolean;
}

/** A line of large figures. */
export function CountBar({ cells }: { cells: readonly CountCell[] }) {
  return (
    <dl class="io-counts">
      {cells.map(({ n, label, due }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class={`num${due && n > 0 ? ' due' : ''}`}>{figure(n)}</dd>
        </div>
      ))}
    </dl>
  );
}
