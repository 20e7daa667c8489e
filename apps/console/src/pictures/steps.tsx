const [WIDTH, HEIGHT] = [600, 120];

interface Step {
  readonly at: string;
  readonly total: bigint;
}

/** A figure over time: it stays where it is until something changes it. The table beside it has the numbers. */
export const Steps = ({ of }: { readonly of: readonly Step[] }) => {
  const times = of.map(({ at }) => Date.parse(at));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1];
  const most = of.reduce((max, { total }) => (total > max ? total : max), 1n);
  const x = (time: number): number => (last === first ? 0 : ((time - first) / (last - first)) * WIDTH);
  const y = (total: bigint): number => HEIGHT - Number((total * BigInt(HEIGHT)) / most);
  const line = of.map(({ total }, index) => `H${x(times[index]!)}V${y(total)}`).join('');
  return (
    <svg
      className="steps-picture"
      viewBox={`-2 -4 ${WIDTH + 4} ${HEIGHT + 8}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="area" d={`M0 ${HEIGHT}${line}H${WIDTH}V${HEIGHT}Z`} />
      <path className="line" d={`M0 ${HEIGHT}${line}H${WIDTH}`} />
    </svg>
  );
};
