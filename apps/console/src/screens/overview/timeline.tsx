import { Table } from '@digdir/designsystemet-react';
import { nameIn } from '@spillrom/words';
import type { Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Twin } from '../../parts/twin.js';
import { earlierWindows, PhaseTimeline } from '../../pictures/phase-timeline.js';
import { useWords } from '../../shell/words.js';

interface Window {
  readonly from: string;
  readonly to: string;
}

/** When each phase is, was meant to be, and may be by exception. */
export const Timeline = ({
  programme,
  today,
}: {
  readonly programme: Schemas['Programme'];
  readonly today: string;
}) => {
  const { ui, names, format } = useWords();
  const { trust } = useNames();
  const period = ({ from, to }: Window): string => `${format.date(from)}–${format.date(to)}`;
  const listed = (windows: readonly Window[]): string => windows.map(period).join(', ') || ui.frame.none;
  return (
    <section className="card">
      <h2>{ui.overview.timeline}</h2>
      <p className="lead">{ui.overview.timelineLead}</p>
      <PhaseTimeline programme={programme} today={today} />
      <Twin label={ui.overview.timeline}>
        <Table>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{ui.overview.phaseHeading}</Table.HeaderCell>
              <Table.HeaderCell>{ui.overview.status}</Table.HeaderCell>
              <Table.HeaderCell>{ui.overview.window}</Table.HeaderCell>
              <Table.HeaderCell>{ui.overview.earlierWindows}</Table.HeaderCell>
              <Table.HeaderCell>{ui.overview.exceptions}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {programme.phases.map((phase) => (
              <Table.Row key={phase.phase}>
                <Table.HeaderCell scope="row">
                  {phase.phase} {trust(phase.trust)}
                </Table.HeaderCell>
                <Table.Cell>{nameIn(names.statuses, phase.status)}</Table.Cell>
                <Table.Cell>{period(phase)}</Table.Cell>
                <Table.Cell>{listed(earlierWindows(programme, phase.phase, phase))}</Table.Cell>
                <Table.Cell>{listed(programme.exceptions.filter((each) => each.phase === phase.phase))}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </Twin>
    </section>
  );
};
