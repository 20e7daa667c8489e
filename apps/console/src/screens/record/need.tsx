import { nameIn } from '@spillrom/words';
import { useNames } from '../../api/names.js';
import { Facts } from '../../parts/facts.js';
import { Rows, type Column } from '../../parts/rows.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Part, Signed, type ProcurementRecord } from './parts.js';

type Told = NonNullable<ProcurementRecord['need']>;

/** Who needed it, for whom, and by when. */
export const Need = ({ of }: { readonly of: ProcurementRecord }) => {
  const { ui, names, format } = useWords();
  const { record } = usePageWords();
  const { procedure, trust } = useNames();
  const columns: readonly Column<Told['cohorts'][number]>[] = [
    { name: ui.requests.procedure, of: (row) => procedure(row.procedure) },
    { name: ui.requests.urgency, of: ({ urgency }) => urgency },
    { name: ui.requests.latest, of: (row) => format.date(row.latestTreatmentOn) },
    { name: ui.overview.requested, of: ({ patients }) => format.count(patients), isNumber: true },
    { name: ui.overview.approved, of: (row) => format.count(row.approvedPatients), isNumber: true },
    { name: ui.requests.reserved, of: (row) => format.money(row.reservedOre), isNumber: true },
  ];
  return (
    <Part title={record.need} of={of.need}>
      {({ justification, submittedAt, trust: of1, waitingData: { quality, source }, cohorts }) => (
        <>
          <Facts
            of={[
              { name: ui.requests.trust, value: trust(of1) },
              { name: record.submitted, value: submittedAt && format.moment(submittedAt) },
              { name: ui.requests.justification, value: justification },
              {
                name: ui.requests.waitingData,
                value: ui.requests.source(source ?? ui.frame.none, nameIn(names.qualities, quality)),
              },
            ]}
          />
          <Rows label={record.need} columns={columns} rows={cohorts} keyOf={({ cohort }) => String(cohort)} />
        </>
      )}
    </Part>
  );
};

/** What was looked at before money was set aside: the trusts' own room, and the priority. */
export const Examined = ({ of }: { readonly of: ProcurementRecord }) => {
  const { ui, names, format } = useWords();
  const { record, queue, inquiries } = usePageWords();
  const { procedure } = useNames();
  const codeOf = (cohort: number): string =>
    of.need?.cohorts.find((each) => each.cohort === cohort)?.procedure ?? ui.frame.none;
  return (
    <Part title={record.examined} of={of.assessment}>
      {({ by, at, text, supply, priority }) => (
        <>
          <p>{text}</p>
          <p className="quiet">
            <Signed of={{ by, at }} />
          </p>
          <ul className="plain">
            {supply.map(({ cohort, kind, patients, note }) => (
              <li key={`${cohort} ${kind}`}>
                <b>{inquiries.group(cohort, procedure(codeOf(cohort)))}</b>: {nameIn(names.providerKinds, kind)},{' '}
                {record.supply(patients)}. {note}
              </li>
            ))}
            {priority?.cohorts.map(({ cohort, points }) => (
              <li key={cohort}>
                <b>{inquiries.group(cohort, procedure(codeOf(cohort)))}</b>: {queue.points(points)},{' '}
                {format.date(priority.on)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
};

export const Approved = ({ of }: { readonly of: ProcurementRecord }) => {
  const { record } = usePageWords();
  return (
    <Part title={record.approved} of={of.approval}>
      {({ by, at, rationale, amendments }) => (
        <>
          <p>{rationale}</p>
          <p className="quiet">
            <Signed of={{ by, at }} />
          </p>
          {amendments.map((amendment) => (
            <p key={amendment.at}>
              {amendment.reason} <Signed of={amendment} />
            </p>
          ))}
        </>
      )}
    </Part>
  );
};
