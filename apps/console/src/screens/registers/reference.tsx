import { useId, useState } from 'react';
import { api, type paths } from '../../api/client.js';
import { PAGED } from '../../api/paged.js';
import { Heading } from '../../parts/heading.js';
import { Listed } from '../../parts/listed.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Section } from '../../parts/section.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

type ListName = paths['/api/v1/reference/{list}']['get']['parameters']['path']['list'];

const LISTS: readonly ListName[] = [
  ...(['trust', 'specialty', 'procedure', 'endOfWait', 'procurementThreshold'] as const),
  ...(['legalBasis', 'specialistQuota', 'priorityRule', 'declineReason', 'recusalGround'] as const),
];

/** As far as the entries of all lists are alike. */
interface Entry {
  readonly code: string;
  readonly names: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  readonly from: string;
  readonly to?: string;
  readonly source: string;
  readonly verified: boolean;
}

const Entries = ({ list: name }: { readonly list: ListName }) => {
  const { ui, format, language } = useWords();
  const { registers } = usePageWords();
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/reference/{list}',
    { params: { path: { list: name }, query: { limit: 100 } } },
    PAGED,
  );
  const columns: readonly Column<Entry>[] = [
    { name: registers.code, of: ({ code }) => code },
    { name: registers.name, of: ({ names }) => names[language] },
    { name: registers.from, of: ({ from }) => format.date(from) },
    { name: registers.to, of: ({ to }) => (to === undefined ? ui.frame.none : format.date(to)) },
    { name: registers.source, of: ({ source }) => source },
    { name: registers.verified, of: ({ verified }) => (verified ? registers.yes : registers.no) },
  ];
  return (
    <Section title={registers.lists[name]}>
      <Listed<Entry> of={list} none={registers.noEntries} height={600}>
        {(rows) => (
          <Rows
            label={registers.lists[name]}
            columns={columns}
            rows={rows}
            keyOf={({ code, from }) => `${code} ${from}`}
          />
        )}
      </Listed>
    </Section>
  );
};

/** The lists of codes, one at a time: what each code means, since when, and who says so. */
export const Reference = () => {
  const words = useWords();
  const { registers } = usePageWords();
  const id = useId();
  const [list, setList] = useState<ListName>('trust');
  return (
    <>
      <Heading title={nameOf(words, '/reference')} lead={registers.listsLead} />
      <div className="card asked">
        <div className="field">
          <label htmlFor={id}>{registers.list}</label>
          <select
            id={id}
            className="ds-input"
            value={list}
            onChange={({ target }) => setList(LISTS.find((each) => each === target.value) ?? 'trust')}
          >
            {LISTS.map((each) => (
              <option key={each} value={each}>
                {registers.lists[each]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Entries list={list} key={list} />
    </>
  );
};
