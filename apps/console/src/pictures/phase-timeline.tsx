import { nameIn } from '@spillrom/words';
import { useNames } from '../api/names.js';
import type { Schemas } from '../api/client.js';
import { useMoment } from '../shell/moment.js';
import { useWords } from '../shell/words.js';

type Programme = Schemas['Programme'];
interface Window {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T12:00:00Z`) / DAY_MS;
const dateOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The first days of quarters from the one in which it begins to the one after it ends. */
const quartersOf = (from: string, to: string): readonly string[] => {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  const quarters = [dateOf(year, month - (month % 3))];
  for (let next = month - (month % 3) + 3; quarters.at(-1)! <= to; next += 3) quarters.push(dateOf(year, next));
  return quarters;
};

/** Windows that earlier plans gave the phase, oldest first, each once. */
export const earlierWindows = ({ planChanges }: Programme, phase: number, now: Window): readonly Window[] => {
  const windows = planChanges.flatMap(({ phases }) => phases.filter((each) => each.phase === phase));
  const keys = windows.map(({ from, to }) => `${from} ${to}`);
  return windows.filter(
    ({ from, to }, index) => keys.indexOf(`${from} ${to}`) === index && (from !== now.from || to !== now.to),
  );
};

type Place = (day: number) => number;

const Axis = ({ quarters, at }: { readonly quarters: readonly string[]; readonly at: Place }) => {
  const { format } = useWords();
  return (
    <div className="lane axis">
      <span />
      <div className="track">
        {quarters.slice(0, -1).map((quarter, index) => (
          <span
            key={quarter}
            className={quarter.slice(5, 7) === '01' ? 'tick year' : 'tick'}
            style={{ left: `${at(dayOf(quarter))}%` }}
          >
            {(index === 0 || quarter.slice(5, 7) === '01') && <b>{quarter.slice(0, 4)}</b>}
            <i>{format.month(quarter)}</i>
          </span>
        ))}
      </div>
    </div>
  );
};

/** The phases' windows over time: in force, given up, and the exceptions; the line is today, or the moment that is shown. */
export const PhaseTimeline = ({ programme, today }: { readonly programme: Programme; readonly today: string }) => {
  const { ui, names, format } = useWords();
  const moment = useMoment();
  const { trust } = useNames();
  const all = [...programme.phases, ...programme.planChanges.flatMap(({ phases }) => phases), ...programme.exceptions];
  const dates = [...all.flatMap(({ from, to }) => [from, to]), today].sort();
  const quarters = quartersOf(dates[0]!, dates.at(-1)!);
  const [start, end] = [dayOf(quarters[0]!), dayOf(quarters.at(-1)!)];
  const at: Place = (day) => ((day - start) / (end - start)) * 100;
  const box = ({ from, to }: Window) => ({
    left: `${at(dayOf(from))}%`,
    width: `${at(dayOf(to) + 1) - at(dayOf(from))}%`,
  });
  return (
    <div className="timeline" aria-hidden="true">
      <Axis quarters={quarters} at={at} />
      {programme.phases.map((phase) => {
        const earlier = earlierWindows(programme, phase.phase, phase);
        const first = [...earlier, phase].map(({ from }) => dayOf(from));
        const [moved, reached] = [Math.min(...first), Math.max(...first)];
        return (
          <div className="lane" key={phase.phase}>
            <span className="lane-name">
              <b>{ui.overview.phase(phase.phase)}</b> {trust(phase.trust)}{' '}
              <small>{nameIn(names.statuses, phase.status)}</small>
            </span>
            <div className="track">
              {quarters.slice(0, -1).map((quarter) => (
                <span
                  key={quarter}
                  className={quarter.slice(5, 7) === '01' ? 'rule year' : 'rule'}
                  style={{ left: `${at(dayOf(quarter))}%` }}
                />
              ))}
              {earlier.length > 0 && (
                <span className="moved" style={{ left: `${at(moved)}%`, width: `${at(reached) - at(moved)}%` }} />
              )}
              {earlier.map((each) => (
                <span key={each.from + each.to} className="window earlier" style={box(each)} />
              ))}
              {programme.exceptions
                .filter((each) => each.phase === phase.phase)
                .map((each) => (
                  <span key={each.decision} className="window exception" style={box(each)} />
                ))}
              <span className={`window ${phase.status}`} style={box(phase)} />
              <span className="today" style={{ left: `${at(dayOf(today))}%` }} />
            </div>
          </div>
        );
      })}
      <div className="lane">
        <span />
        <div className="track foot">
          <span className="today-name" style={{ left: `${at(dayOf(today))}%` }}>
            {moment === undefined ? ui.overview.today(format.date(today)) : format.date(today)}
          </span>
        </div>
      </div>
    </div>
  );
};
