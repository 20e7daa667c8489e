import { Tag } from '@digdir/designsystemet-react';
import type { ComponentProps } from 'react';
import { Listed } from '../../parts/listed.js';
import { Section } from '../../parts/section.js';
import { Steps } from '../../pictures/steps.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Postings, type Posting, type Written } from './postings.js';

type List = ComponentProps<typeof Listed<Posting>>['of'];

/** The sum of the changes, and whether every running total is the one before it and its change. */
const addUp = (rows: readonly Posting[]): { readonly sum: bigint; readonly agrees: boolean } => {
  const sums = rows.map(({ delta }) => BigInt(delta));
  sums.forEach((delta, index) => {
    sums[index] = (sums[index - 1] ?? 0n) + delta;
  });
  return { sum: sums.at(-1) ?? 0n, agrees: rows.every(({ total }, index) => BigInt(total) === sums[index]) };
};

const Check = ({
  list,
  figure,
  written,
}: {
  readonly list: List;
  readonly figure: string;
  readonly written: Written;
}) => {
  const { explain } = usePageWords();
  const { sum, agrees } = addUp(list.data?.pages.flatMap(({ items }) => items) ?? []);
  const isRight = agrees && sum === BigInt(figure);
  return (
    <dl className="card figures">
      <div>
        <dt>{explain.now}</dt>
        <dd>
          <strong>{written.amount(figure)}</strong>
        </dd>
      </div>
      <div>
        <dt>{explain.checked}</dt>
        <dd>
          {list.data === undefined || list.hasNextPage ? (
            <span className="quiet">{explain.notAll}</span>
          ) : (
            <>
              <strong>{written.amount(sum)}</strong>
              <Tag data-color={isRight ? 'success' : 'danger'}>{isRight ? explain.agrees : explain.differs}</Tag>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
};

/** A figure, whether its postings add up to it, how it came about, and each posting. */
export const Explained = ({
  list,
  figure,
  isMoney,
  file,
}: {
  readonly list: List;
  /** As the view of figures shows it; not yet, while that is asked for. */
  readonly figure: string | undefined;
  readonly isMoney: boolean;
  readonly file: string;
}) => {
  const { format } = useWords();
  const { explain } = usePageWords();
  const signed = (value: string | bigint): string =>
    BigInt(value) > 0n ? `+${format.count(value)}` : format.count(value);
  const written: Written = isMoney
    ? { amount: format.money, change: format.change }
    : { amount: format.count, change: signed };
  return (
    <>
      {figure !== undefined && <Check list={list} figure={figure} written={written} />}
      <Section title={explain.postings} lead={explain.postingsLead}>
        <Listed of={list} none={explain.none} height={500}>
          {(rows) => (
            <>
              <h3 className="unseen">{explain.overTime}</h3>
              <Steps of={rows.map(({ recordedAt, total }) => ({ at: recordedAt, total: BigInt(total) }))} />
              <Postings rows={rows} written={written} file={file} />
            </>
          )}
        </Listed>
      </Section>
    </>
  );
};
