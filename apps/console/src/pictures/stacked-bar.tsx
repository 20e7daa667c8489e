import { ACCOUNTS, partOf, type Account } from './accounts.js';

/** How an area of a picture is drawn: the name of its style. */
export type Fill = Account | 'missing' | 'requested' | 'approved' | 'contracted' | 'treated' | `term-${string}`;

/** A square that stands for an account beside its name: the picture is read by it, never by colour alone. */
export const Key = ({ of }: { readonly of: Fill }) => <span className={`key fill ${of}`} aria-hidden="true" />;

/** Boxes side by side, in per cent of the largest whole that is drawn to the same scale. What is not nothing can be seen. */
export const StackedBar = ({
  amounts,
  whole,
  marked,
}: {
  readonly amounts: Readonly<Record<Account, bigint>>;
  readonly whole: bigint;
  /** What is new in an account, drawn apart. */
  readonly marked?: { readonly account: Account; readonly amount: bigint };
}) => (
  <div className="bar-picture" aria-hidden="true">
    {ACCOUNTS.flatMap((account) => {
      const extra = marked?.account === account ? marked.amount : 0n;
      const before = amounts[account] - extra;
      return [
        before > 0n && (
          <span key={account} className={`fill ${account}`} style={{ width: `${partOf(before, whole)}%` }} />
        ),
        extra > 0n && (
          <span key={`${account}+`} className={`fill ${account} new`} style={{ width: `${partOf(extra, whole)}%` }} />
        ),
      ];
    })}
    {amounts.available < 0n && (
      <span className="fill missing" style={{ width: `${partOf(-amounts.available, whole)}%` }} />
    )}
  </div>
);
