import type { ActorId, Instant } from '@spillrom/kernel';
import type { Waiting } from './queues.js';
import type { Done } from './registers/index.js';

type Headed = { readonly status: string; readonly updatedAt: Instant };

/** The row itself, since it last changed. */
export const itself = ({ status, updatedAt }: Headed): readonly Waiting[] => [{ status, since: updatedAt }];

/** What somebody did, while that person is recused: another does it again, or withdraws it. */
export const again = (status: string, { by, at }: Done<ActorId>, sub?: string): Waiting => ({
  ...{ status, since: at, not: [by], again: by },
  ...(sub === undefined ? {} : { sub }),
});

type Proposed = { readonly status: string; readonly proposed: Done<NonNullable<Waiting['not']>[number] & string> };

/** Numbered parts that somebody proposed, since then, and not for the same person. */
export const proposals = <Part extends Proposed>(
  path: string,
  parts: readonly Part[],
  number: (part: Part) => number,
) =>
  parts.map((part): Waiting => {
    const { status, proposed } = part;
    return { status, since: proposed.at, sub: `${path}/${number(part)}`, not: [proposed.by], preparedBy: proposed.by };
  });

export const reversals = ({
  reversals: all,
}: {
  readonly reversals: readonly (Proposed & { readonly reversal: number })[];
}) => proposals('reversals', all, ({ reversal }) => reversal);

/** Proposals of people who are recused by now, to be withdrawn and made anew. */
export const stuck = (waiting: readonly Waiting[]): readonly Waiting[] =>
  waiting.map(({ preparedBy, ...each }) => ({ ...each, again: preparedBy }));
