import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { paths, Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Twin } from '../../parts/twin.js';
import { Legend } from '../../pictures/legend.js';
import { useWords } from '../../shell/words.js';

type Count =
  paths['/api/v1/programmes/{programme}/patient-counts']['get']['responses'][200]['content']['application/json']['items'][number];

const STEPS = ['requested', 'approved', 'contracted', 'treated'] as const;

const FunnelTable = ({ rows, programme }: { readonly rows: readonly Count[]; readonly programme: string }) => {
  const { ui, format } = useWords();
  const { specialty } = useNames();
  return (
    <Table>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{ui.overview.specialty}</Table.HeaderCell>
          <Table.HeaderCell>{ui.overview.phaseHeading}</Table.HeaderCell>
          {STEPS.map((step) => (
            <Table.HeaderCell key={step} className="number">
              {ui.overview[step]}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={`${row.phase} ${row.trust} ${row.specialty}`}>
            <Table.HeaderCell scope="row">{specialty(row.specialty)}</Table.HeaderCell>
            <Table.Cell>{row.phase}</Table.Cell>
            {STEPS.map((step) => (
              <Table.Cell key={step} className="number">
                <Link
                  to="/explain"
                  search={{ programme, figure: step, phase: row.phase, trust: row.trust, specialty: row.specialty }}
                >
                  {format.count(row[step])}
                </Link>
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
};

/** From asked for to treated, one row for each specialty of a phase that goes on. */
export const PatientFunnel = ({
  programme,
  counts,
}: {
  readonly programme: Schemas['Programme'];
  readonly counts: readonly Count[];
}) => {
  const { ui } = useWords();
  const { specialty } = useNames();
  const open = programme.phases.filter(({ status }) => status !== 'closed' && status !== 'cancelled');
  const rows = counts.filter(({ phase, requested }) => requested > 0 && open.some((each) => each.phase === phase));
  const most = Math.max(1, ...rows.map(({ requested }) => requested));
  if (rows.length === 0) return <p className="quiet">{ui.overview.noPatients}</p>;
  const said = ({ approved, treated }: Count): string =>
    approved === 0 ? ui.overview.notAssessed : ui.overview.treatedOf(treated, approved);
  return (
    <>
      <Legend of={STEPS.map((step) => [step, ui.overview[step]])} />
      {rows.map((row) => (
        <div className="funnel" key={`${row.phase} ${row.trust} ${row.specialty}`}>
          <span>
            {specialty(row.specialty)} <small>{ui.overview.phase(row.phase)}</small>
          </span>
          <div className="nested" aria-hidden="true">
            {STEPS.map((step) =>
              row[step] > 0 ? (
                <span key={step} className={`fill ${step}`} style={{ width: `${(row[step] / most) * 100}%` }} />
              ) : null,
            )}
          </div>
          <span className={row.approved === 0 ? 'quiet end' : 'end strong'}>{said(row)}</span>
        </div>
      ))}
      <Twin label={ui.overview.patients}>
        <FunnelTable rows={rows} programme={programme.id} />
      </Twin>
    </>
  );
};
