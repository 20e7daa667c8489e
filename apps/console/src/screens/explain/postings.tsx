import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { ResourceLink } from '../../parts/resource-link.js';
import { Rows, type Column } from '../../parts/rows.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

/** A change of a figure, and the figure after it: øre or patients. */
export interface Posting {
  readonly position: string;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly effectiveOn: string;
  readonly source: string;
  readonly delta: string;
  readonly total: string;
}

export interface Written {
  readonly amount: (value: string | bigint) => string;
  readonly change: (value: string | bigint) => string;
}

const HEADINGS = ['position', 'eventId', 'recordedAt', 'effectiveOn', 'source', 'delta', 'total'] as const;

/** Dates as ISO and amounts in øre, for other programs; none of the fields can hold a comma. */
const csvOf = (rows: readonly Posting[]): string =>
  [HEADINGS.join(','), ...rows.map((row) => HEADINGS.map((heading) => row[heading]).join(','))].join('\r\n');

const save = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

/** The postings of a figure, each with a way to its event for those who may read the log. */
export const Postings = ({
  rows,
  written: { amount, change },
  file,
}: {
  readonly rows: readonly Posting[];
  readonly written: Written;
  readonly file: string;
}) => {
  const { format } = useWords();
  const { explain } = usePageWords();
  const isAuditor = useSignedIn().roles.includes('auditor');
  const sourceOf = (source: string): string => {
    const kind = source.slice(0, source.indexOf('/'));
    return kind in explain.sources ? explain.sources[kind as keyof typeof explain.sources] : kind;
  };
  const columns: readonly Column<Posting>[] = [
    {
      name: explain.event,
      of: ({ position }) =>
        isAuditor ? (
          <Link to="/events/$position" params={{ position }}>
            {position}
          </Link>
        ) : (
          position
        ),
    },
    { name: explain.day, of: ({ effectiveOn }) => format.date(effectiveOn) },
    { name: explain.source, of: ({ source }) => <ResourceLink to={source}>{sourceOf(source)}</ResourceLink> },
    { name: explain.change, of: ({ delta }) => change(delta), isNumber: true },
    { name: explain.total, of: ({ total }) => amount(total), isNumber: true },
  ];
  return (
    <>
      <Rows
        label={explain.postings}
        columns={columns}
        rows={rows}
        keyOf={({ eventId, delta, total }) => `${eventId} ${delta} ${total}`}
      />
      <p className="buttons">
        <Button className="screen-only" variant="secondary" onClick={() => save(`${file}.csv`, csvOf(rows))}>
          {explain.download}
        </Button>
      </p>
    </>
  );
};
