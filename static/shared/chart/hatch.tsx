/** The pattern of the buffer: hatched, so that it differs from work in grey print too. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="var(--ds-background-warning, #fff5db)" />
        <path
          d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6"
          stroke="var(--ds-icon-warning, #e06c00)"
          strokeWidth="1.5"
        />
      </pattern>
    </defs>
  );
}
