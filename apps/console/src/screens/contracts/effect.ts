import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.js';
import type { May } from '../../parts/command/may.js';
import { foresee, isForeseen } from '../../parts/command/sending.js';
import { ACCOUNTS, type Account } from '../../pictures/accounts.js';

type Contract = Schemas['Contract'];

/** What a confirmation would take from where, as the api foresees it. All in øre. */
export interface Effect {
  readonly fromReserved: bigint;
  readonly fromAvailable: bigint;
  readonly before: Readonly<Record<Account, bigint>>;
  readonly after: Readonly<Record<Account, bigint>>;
}

/** The phase's money, for those who may see it. */
export const usePhaseMoney = ({ programme, phase }: Contract, enabled: boolean) => {
  const { data } = useQuery({
    ...api.queryOptions('get', '/api/v1/programmes/{programme}/budget-use', {
      params: { path: { programme }, query: { phase } },
    }),
    enabled,
  });
  return data?.phases.find((each) => each.phase === phase);
};

const all = (of: (account: Account) => bigint): Readonly<Record<Account, bigint>> =>
  Object.fromEntries(ACCOUNTS.map((account) => [account, of(account)])) as Readonly<Record<Account, bigint>>;

/** What confirming would do, for whoever may confirm it now; missing where it would be refused. */
export const useEffectOf = (contract: Contract, may: May | undefined): Effect | undefined => {
  const enabled = may !== undefined && may.not === undefined;
  const money = usePhaseMoney(contract, enabled);
  const { data } = useQuery({
    queryKey: ['foreseen', may?.href, may?.ifMatch, money],
    queryFn: () => foresee(may!, {}),
    enabled: enabled && money !== undefined,
  });
  if (money === undefined || data === undefined || !isForeseen(data)) return undefined;
  const told = (account: Account) =>
    data.amounts?.find(({ figure, phase }) => figure === account && phase === contract.phase);
  const changed = (account: Account): bigint => BigInt(told(account)?.changeOre ?? '0');
  const before = all((account) => BigInt(told(account)?.beforeOre ?? money[account]));
  return {
    ...{ fromReserved: -changed('reserved'), fromAvailable: -changed('available'), before },
    after: all((account) => before[account] + changed(account)),
  };
};
