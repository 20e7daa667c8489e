import type { Aspect, Compared, Shown, Unlike } from './compare-logs.js';
import type { Copy } from './copy-log.js';

/** What is told of two logs. */
export interface Comparison extends Pick<Compared, 'events' | 'commits' | 'digest'> {
  readonly equal: boolean;
  readonly unlike: Unlike | null;
}

export const comparisonOf = ({ events, commits, digest, unlike }: Compared): Comparison => {
  return { equal: unlike === undefined, events, commits, digest, unlike: unlike ?? null };
};

const named = ({ id, type, stream, version }: Shown): string => `${id}, ${type} at version ${version} of ${stream}`;

const values = (aspect: Aspect, from: Shown, to: Shown): string => {
  switch (aspect) {
    case 'data':
    case 'meta':
      return aspect;
    case 'commit':
      return `commit (${Object.values(from.commit).join(' ')} and ${Object.values(to.commit).join(' ')})`;
    default:
      return `${aspect} (${from[aspect]} and ${to[aspect]})`;
  }
};

const first = (unlike: Unlike): readonly string[] => {
  if (unlike.kind === 'end') {
    const { ended, event, other } = unlike;
    return [
      `--${ended} ends after event ${event - 1}, but --${ended === 'to' ? 'from' : 'to'} does not`,
      `event ${event}  ${named(other)}`,
    ];
  }
  const { event, aspects, from, to } = unlike;
  return [
    `event ${event} differs in ${aspects.map((aspect) => values(aspect, from, to)).join(', ')}`,
    `--from  ${named(from)}, leaf hash ${from.leafHash}`,
    `--to    ${named(to)}, leaf hash ${to.leafHash}`,
  ];
};

/** For a person: what the logs have in common, the digest by which two people can tell, and the first thing that is not alike. */
export const asText = ({ events, commits, digest, unlike }: Comparison): string =>
  [
    `both logs ${unlike === null ? 'have' : 'begin with'} the same ${events} events in ${commits} commits`,
    `SHA-256 of the leaf hashes of these events: ${digest}`,
    ...(unlike === null ? [] : first(unlike)),
  ].join('\n');

/** What is told of a copy: what was done, and of both logs afterwards. */
export interface CopyReport extends Comparison {
  readonly held: number;
  readonly copied: Copy['copied'];
  readonly stopped: string | null;
}

export const copyReportOf = ({ held, copied, stopped, compared }: Copy): CopyReport => {
  return { ...comparisonOf(compared), held, copied, stopped: stopped ?? null };
};

export const copyAsText = (report: CopyReport): string => {
  const { held, copied, stopped } = report;
  return [
    `copied ${copied.events} events in ${copied.commits} commits, after ${held} events that the target already had`,
    ...(stopped === null ? [] : [stopped]),
    asText(report),
  ].join('\n');
};
