import { Tag } from '@digdir/designsystemet-react';
import { nameIn } from '@spillrom/words';
import { useQuery } from '@tanstack/react-query';
import { CommandLines } from '../../parts/command-lines.js';
import { Heading } from '../../parts/heading.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/shown.js';
import { usePageWords } from '../../shell/page-words.js';
import { nameOf } from '../../shell/places.js';
import { useWords } from '../../shell/words.js';

interface Projection {
  readonly name: string;
  readonly state: string;
  readonly position?: string;
  readonly lag?: string;
  readonly trouble?: string;
  readonly parked?: { readonly position: string; readonly type: string; readonly reason: string };
}

/** What `/readyz` answers, well or not. */
interface Readiness {
  readonly status: 'ok' | 'degraded' | 'error' | 'shutting_down';
  readonly details: Readonly<
    Record<string, { readonly status: 'up' | 'down'; readonly projections?: readonly Projection[] }>
  >;
}

const EVERY_MS = 5_000;

/** It says how it is with 503 too, so every answer of that form is one. */
const readiness = async (): Promise<Readiness> => {
  const answer = await fetch('/readyz');
  return (await answer.json()) as Readiness;
};

const COLORS = { ok: 'success', degraded: 'warning', error: 'danger', shutting_down: 'warning' } as const;

const Projections = ({ of }: { readonly of: readonly Projection[] }) => {
  const { ui, format } = useWords();
  const { log } = usePageWords();
  const columns: readonly Column<Projection>[] = [
    { name: log.projection, of: ({ name }) => nameIn(log.projectionNames, name) },
    { name: log.state, of: ({ state, trouble }) => trouble ?? nameIn(log.projectionStates, state) },
    { name: log.reached, of: ({ position }) => position ?? ui.frame.none, isNumber: true },
    { name: log.lag, of: ({ lag }) => (lag === undefined ? ui.frame.none : format.count(lag)), isNumber: true },
  ];
  return (
    <>
      <Rows label={log.projections} columns={columns} rows={of} keyOf={({ name }) => name} />
      {of.map(({ name, parked }) =>
        parked === undefined ? null : (
          <div className="noted" key={name}>
            <b>
              {nameIn(log.projectionNames, name)}: {log.parked(parked.position)}
            </b>
            <p>
              {parked.type}: {parked.reason}
            </p>
            <p>{log.parkedLead}</p>
          </div>
        ),
      )}
    </>
  );
};

const HINTS = [
  ['rebuild', 'npm run rebuild'],
  ['leaveOut', "npm run rebuild -- --leave-out EVENT --reason 'WHY' --by NAME"],
] as const;

const Health = ({ of: { status, details } }: { readonly of: Readiness }) => {
  const { log } = usePageWords();
  const parts = Object.entries(details);
  const columns: readonly Column<(typeof parts)[number]>[] = [
    { name: log.part, of: ([name]) => nameIn(log.parts, name) },
    { name: log.state, of: ([, part]) => (part.status === 'up' ? log.up : log.down) },
  ];
  return (
    <>
      <Section title={log.health}>
        <p>
          <Tag data-color={COLORS[status]}>{log.states[status]}</Tag>
        </p>
        <Rows label={log.health} columns={columns} rows={parts} keyOf={([name]) => name} />
      </Section>
      <Section title={log.projections}>
        <Projections of={details['readModels']?.projections ?? []} />
      </Section>
    </>
  );
};

/** How the server and the views are, for those who run them. */
export const Operations = () => {
  const words = useWords();
  const { log } = usePageWords();
  const ready = useQuery({ queryKey: ['readyz'], queryFn: readiness, refetchInterval: EVERY_MS });
  return (
    <>
      <Heading title={nameOf(words, '/operations')} lead={log.operationsLead} />
      {ready.isRefetchError && <p className="red">{log.unreachable}</p>}
      <Shown of={ready} height={400}>
        {(data) => <Health of={data} />}
      </Shown>
      <Section title={log.hints}>
        <CommandLines of={HINTS.map(([name, line]) => [log[name], line])} />
      </Section>
    </>
  );
};
