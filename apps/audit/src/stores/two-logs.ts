import { logPlace, type LogPlace } from '../logs.js';

/** What every command over two logs is asked. */
export const TWO_LOGS = {
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Named {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface TwoLogs {
  readonly from: LogPlace;
  readonly to: LogPlace;
}

/** Both logs, or what is wrong with how they were named. */
export const twoLogs = (named: Named): TwoLogs | { readonly wrong: string } => {
  if (named.from === undefined || named.to === undefined) return { wrong: '--from and --to are both required' };
  const [from, to] = [logPlace(named.from), logPlace(named.to)];
  if (from === undefined || to === undefined) {
    return { wrong: `--${from === undefined ? 'from' : 'to'} must be a URL of PostgreSQL or KurrentDB` };
  }
  return { from, to };
};
