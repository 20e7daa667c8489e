import type { CommandType, Told } from '@spillrom/words';

/** A command that somebody may give, as the api lists it with what it is about. */
export interface May {
  readonly command: CommandType;
  readonly href: string;
  readonly method: 'POST' | 'PUT';
  /** The version that was seen; missing where the command takes none */
  readonly ifMatch?: string;
  /** Why it would be refused now */
  readonly not?: Told;
}

/** What it is about, apart from the version: forms of it are the same. */
export const placeOf = ({ command, href }: Pick<May, 'command' | 'href'>): string => `${command} ${href}`;

/** The number of the part that it is about: `…/deliveries/3/verification`. */
export const partOf = ({ href }: Pick<May, 'href'>): number | undefined => {
  const [, part] = /^\/api\/v1\/[^/]+\/[^/]+\/[^/]+\/(\d+)\/[a-z-]+$/.exec(href) ?? [];
  return part === undefined ? undefined : Number(part);
};

/** What the api lists with what it shows of one thing. */
export const mayOf = (shown: object): readonly May[] | undefined =>
  'may' in shown ? (shown.may as readonly May[]) : undefined;
