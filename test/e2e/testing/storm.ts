import { isRecordStream } from '../../../libs/commands/src/record.js';
import type { ApiProcess } from './api-process.js';
import { command, type Command, type Person, type Reply, type Wish } from './person.js';
import {
  acceptanceOf,
  today,
  confirmationOf,
  contractFor,
  openProgramme,
  releaseOf,
  type Programme,
} from './programme.js';
import type { Deployment } from './deployment.js';
import { disagreements, draftContracts, type Findings, type Track } from './races.js';

interface Sent {
  readonly person: Person;
  readonly command: Command;
  /** None: the process died before it answered. */
  reply?: Reply;
}

const CLIENTS = 24;
const OF_EACH_KIND = 30;

const sending = (person: Person, wish: Wish): Sent => ({ person, command: command(wish) });

/** Confirmations for half of which there is money, releases, draws, and drafts, one of each in turn. */
const mixedCommands = async (track: Track, programme: Programme): Promise<readonly Sent[]> => {
  const { officer, budgetHolder, coordinator, medicalDirector } = track.people;
  const contracts = await draftContracts(track, programme, OF_EACH_KIND + 1, { cohort: 2, price: 2 });
  const quota = await officer.does(contractFor(programme, { cohort: 1, patients: OF_EACH_KIND, price: 1 }));
  await officer.does(acceptanceOf({ ...quota, etag: (await budgetHolder.does(confirmationOf(quota))).etag }));
  const draw = { path: `${quota.resource}/draws`, body: { line: 1, patients: 1, drawnOn: today() } };
  return contracts
    .slice(1)
    .flatMap((contract) => [
      sending(budgetHolder, confirmationOf(contract)),
      sending(medicalDirector, releaseOf(programme, 1)),
      sending(coordinator, draw),
      sending(officer, contractFor(programme, { price: 1 })),
    ]);
};

const openFor = ({ people, framework, caseNumber }: Track): Promise<Programme> =>
  openProgramme(people, framework, {
    ...{ caseNumber, allocated: 2 * OF_EACH_KIND },
    grants: [
      { patients: 2 * OF_EACH_KIND, reserved: 2 * OF_EACH_KIND },
      { patients: OF_EACH_KIND, reserved: 0 },
    ],
  });

/** What breaks in the middle of a storm, and who is still there afterwards. */
export interface Strike {
  /** When so many commands are answered. */
  readonly after: number;
  readonly strike: () => Promise<void>;
  readonly survivors: readonly ApiProcess[];
}

/**
 * Clients send one command after another at either process; when so many are answered, the strike comes, and all go to the survivors.
 * @returns how long nobody was answered at most, from the strike on
 */
const sendAll = async (
  deployment: Deployment,
  all: readonly Sent[],
  { after, strike, survivors }: Strike,
): Promise<number> => {
  const waiting = [...all];
  const answeredAt: number[] = [];
  let struck: Promise<void> | undefined;
  const client = async (index: number): Promise<void> => {
    for (let sent = waiting.shift(); sent !== undefined; sent = waiting.shift()) {
      const endpoints = struck === undefined ? deployment.apis : survivors;
      try {
        sent.reply = await sent.person.at(endpoints[index % endpoints.length]!).insists(sent.command);
      } catch {
        // The connection broke: the outcome is not known.
      }
      answeredAt.push(performance.now());
      if (answeredAt.length === after) struck = strike();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)));
  await struck;
  const since = answeredAt.slice(after - 1);
  return Math.max(...since.slice(1).map((time, index) => time - since[index]!));
};

interface Settled {
  /** Where the log has the record of the command. */
  readonly position: string;
  readonly findings: Findings;
}

/** The key tells; the same key again gives the same, or decides what never arrived. */
const settle = async ({ person, command: sent, reply }: Sent, survivor: ApiProcess): Promise<Settled> => {
  const there = person.at(survivor);
  const told = await there.get(`commands/${sent.key}`);
  const again = await there.insists(sent);
  const now = (await there.get(`commands/${sent.key}`)).body.position;
  const { position } = again.body;
  const neverArrived = reply === undefined && told.status === 404;
  const first = reply ?? { ...told, status: again.status };
  const isSame = neverArrived || (first.body.position === position && first.status === again.status);
  const different = `${sent.path} was answered ${first.text} and then ${again.text}`;
  return {
    position,
    findings: [
      ...(isSame ? [] : [different]),
      ...(now === position ? [] : [`${sent.key} tells ${now}, not ${position}`]),
    ],
  };
};

/** Every command has its one record, and there is no other. */
const recordsOnce = async ({ deployment }: Track, after: string, settled: readonly Settled[]): Promise<Findings> => {
  const told = settled.map(({ position }) => position).sort();
  const log = await deployment.log();
  const records = log.filter(({ stream, position }) => isRecordStream(stream) && Number(position) > Number(after));
  const stored = records.map(({ position }) => position as string).sort();
  return [
    ...told.filter((position, index) => told[index - 1] === position).map((each) => `${each} was told twice`),
    ...told.filter((position) => !stored.includes(position)).map((each) => `${each} was told and is not in the log`),
    ...stored.filter((position) => !told.includes(position)).map((each) => `${each} is in the log and nobody's`),
  ];
};

export interface Storm {
  /** Commands that were under way when a process died. */
  readonly unknown: number;
  /** How long nobody was answered at most. */
  readonly pauseMs: number;
  readonly findings: Findings;
}

/** A storm of mixed commands at both processes, in the middle of which something breaks; then everybody asks one that is left. */
export const storm = async (track: Track, strike: Strike): Promise<Storm> => {
  const { deployment, people } = track;
  const programme = await openFor(track);
  const all = await mixedCommands(track, programme);
  const start = await deployment.head();
  const pauseMs = await sendAll(deployment, all, strike);
  const [survivor] = strike.survivors;
  const unknown = all.filter(({ reply }) => reply === undefined).length;
  const settled = await Promise.all(all.map((sent) => settle(sent, survivor!)));
  const broken = [...settled.flatMap(({ findings }) => findings), ...(await recordsOnce(track, start, settled))];
  // After a broken promise the figures mean nothing.
  if (broken.length > 0) return { unknown, pauseMs, findings: broken };
  const next = await people.officer.at(survivor!).insists(contractFor(programme, { price: 1 }));
  const goesOn = next.status === 201 ? [] : [`it does not go on: ${next.text}`];
  return { unknown, pauseMs, findings: [...goesOn, ...disagreements(await deployment.replay(programme.id))] };
};

/** The first of two api processes is killed. */
export const killInStorm = (track: Track, after: number): Promise<Storm> => {
  const [victim, survivor] = track.deployment.apis;
  return storm(track, { after, strike: () => track.deployment.kill(victim!), survivors: [survivor!] });
};
