/** How much of a whole is there. The figures stand beside it: screen readers are not told twice. */
export function Meter({ of, filled }: { of: number; filled: number }) {
  return (
    <span class="meter" aria-hidden="true">
      <i style={{ width: `${of === 0 ? 0 : Math.round((filled / of) * 100)}%` }} />
    </span>
  );
}
