import { Table } from '@digdir/designsystemet-react';
import type { Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Scroll } from '../../parts/scroll.js';
import { sightOf, useSignedIn } from '../../shell/me.js';
import { useWords } from '../../shell/words.js';

/** The cohorts from asked for to treated; what is reserved only where it is told. */
export const CohortTable = ({ request: { cohorts } }: { readonly request: Schemas['Request'] }) => {
  const { ui, format } = useWords();
  const { procedure } = useNames();
  const seesMoney = sightOf(useSignedIn().roles) === 'region';
  return (
    <Scroll label={ui.requests.cohorts}>
      <Table>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{ui.requests.procedure}</Table.HeaderCell>
            <Table.HeaderCell>{ui.requests.urgency}</Table.HeaderCell>
            <Table.HeaderCell>{ui.requests.latest}</Table.HeaderCell>
            <Table.HeaderCell className="number">{ui.overview.requested}</Table.HeaderCell>
            <Table.HeaderCell className="number">{ui.overview.approved}</Table.HeaderCell>
            <Table.HeaderCell className="number">{ui.overview.contracted}</Table.HeaderCell>
            <Table.HeaderCell className="number">{ui.overview.treated}</Table.HeaderCell>
            {seesMoney && <Table.HeaderCell className="number">{ui.requests.reserved}</Table.HeaderCell>}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {cohorts.map((cohort) => (
            <Table.Row key={cohort.cohort}>
              <Table.HeaderCell scope="row">
                {procedure(cohort.procedure)} <small>{cohort.procedure}</small>
              </Table.HeaderCell>
              <Table.Cell>{cohort.urgency}</Table.Cell>
              <Table.Cell>{format.date(cohort.latestTreatmentOn)}</Table.Cell>
              <Table.Cell className="number">{format.count(cohort.patients)}</Table.Cell>
              <Table.Cell className="number">{format.count(cohort.approvedPatients)}</Table.Cell>
              <Table.Cell className="number">{format.count(cohort.contractedPatients)}</Table.Cell>
              <Table.Cell className="number">{format.count(cohort.treatedPatients)}</Table.Cell>
              {seesMoney && (
                <Table.Cell className="number">
                  {cohort.reservedOre === undefined ? ui.frame.none : format.money(cohort.reservedOre)}
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Scroll>
  );
};
