import type { Report } from '../../../apps/audit/src/report.js';
import type { Answer, Person, Reply, Violation } from './person.js';
import {
  confirmationOf,
  contractFor,
  delegate,
  directAwardOf,
  kroner,
  openProgramme,
  releaseOf,
  type Programme,
} from './programme.js';
import { awardedInquiry } from './inquired.js';
import type { People, Deployment } from './deployment.js';

/** What is wrong with what happened, in sentences; none when all is well. */
export type Findings = readonly string[];

/** Where a race is run: on a deployment of two processes, in a programme of its own. */
export interface Track {
  readonly deployment: Deployment;
  readonly people: People;
  readonly framework: string;
  readonly caseNumber: string;
}

const MILLION = 1_000_000;

/** The same person at every process's endpoint, taken in turn. */
const inTurn = ({ deployment }: Track, person: Person): ((index: number) => Person) => {
  const people = deployment.apis.map((api) => person.at(api));
  return (index) => people[index % people.length]!;
};

type Terms = Parameters<typeof contractFor>[1];

export const draftContracts = (
  { people }: Track,
  programme: Programme,
  count: number,
  terms: Terms,
): Promise<readonly Answer[]> =>
  Promise.all(Array.from({ length: count }, () => people.officer.does(contractFor(programme, terms))));

/** What an auditor finds. */
export const disagreements = ({ problems, differences }: Report): Findings => [
  ...problems,
  ...differences.map(({ key, live, replayed }) => `${key} is ${live}, by replay ${replayed}`),
];

const told = ({ status, text }: Reply): string => `${status} ${text}`;

const isAccepted = ({ status }: Reply): boolean => status < 300;

const isRefusedForMoney = ({ status, body }: Reply): boolean => {
  const [violation, ...more] = body.violations as readonly (Violation & {
    requestedOre: string;
    availableOre: string;
  })[];
  return (
    status === 409 &&
    more.length === 0 &&
    violation?.code === 'ALLOCATION_EXCEEDED' &&
    violation.requestedOre === kroner(MILLION) &&
    violation.availableOre === '0'
  );
};

/** A hundred contracts of a million each are confirmed at once: half of the money for ten is reserved, the other half available. */
export const hundredConfirmations = async (track: Track): Promise<Findings> => {
  const { deployment, people, framework, caseNumber } = track;
  const grants = [{ patients: 100, reserved: 5 * MILLION }];
  const programme = await openProgramme(people, framework, { caseNumber, allocated: 10 * MILLION, grants });
  const contracts = await draftContracts(track, programme, 100, { price: MILLION });
  const holder = inTurn(track, people.budgetHolder);
  const replies = await Promise.all(contracts.map((each, index) => holder(index).insists(confirmationOf(each))));
  const accepted = replies.filter(isAccepted);
  const report = await deployment.replay(programme.id);
  const { phases } = await people.auditor.reads<{ readonly phases: readonly Readonly<Record<string, string>>[] }>(
    `${programme.path}/budget-use`,
  );
  const { reserved, available, committed } = phases[0]!;
  const ledger = `reserved ${reserved}, available ${available}, committed ${committed}`;
  const whole = `reserved 0, available 0, committed ${kroner(10 * MILLION)}`;
  return [
    ...(accepted.length === 10 ? [] : [`${accepted.length} were confirmed, not 10`]),
    ...replies.filter((reply) => !isAccepted(reply) && !isRefusedForMoney(reply)).map(told),
    ...(ledger === whole ? [] : [`the ledger says ${ledger}`]),
    ...disagreements(report),
  ];
};

const AWARDS = 6;

/** Direct awards of one provider in two programmes, any two of them above the threshold, are confirmed at once. */
export const directAwards = async (track: Track): Promise<Findings> => {
  const { deployment, people, framework, caseNumber } = track;
  const wanted = { allocated: AWARDS * MILLION, grants: [{ patients: AWARDS, reserved: 0 }] };
  const programmes = [
    await openProgramme(people, framework, { caseNumber, ...wanted }),
    await openProgramme(people, framework, { caseNumber: `${caseNumber}0`, ...wanted }),
  ] as const;
  const contracts = await Promise.all(
    Array.from({ length: AWARDS }, (_, index) => people.officer.does(directAwardOf(programmes[index % 2]!, 700_000))),
  );
  const holder = inTurn(track, people.budgetHolder);
  // Each process is asked in both programmes.
  const replies = await Promise.all(
    contracts.map((each, index) => holder(Math.floor(index / 2)).insists(confirmationOf(each))),
  );
  const over = { code: 'OVER_THRESHOLD', valueOre: kroner(1_400_000), thresholdOre: kroner(1_300_000) };
  const isOver = ({ status, body }: Reply): boolean => {
    const [violation, ...more] = body.violations as readonly (Violation & Readonly<Record<string, unknown>>)[];
    return (
      status === 409 &&
      more.length === 0 &&
      Object.entries(over).every(([field, value]) => violation?.[field] === value)
    );
  };
  const accepted = replies.filter(isAccepted);
  const reports = await Promise.all(programmes.map(({ id }) => deployment.replay(id)));
  return [
    ...(accepted.length === 1 ? [] : [`${accepted.length} were confirmed, not 1`]),
    ...replies.filter((reply) => !isAccepted(reply) && !isOver(reply)).map(told),
    ...reports.flatMap(disagreements),
  ];
};

/** Round after round money is released at one process and, once that is acknowledged, used at the other. */
export const releaseThenConfirm = async (track: Track, rounds: number): Promise<Findings> => {
  const { people, framework, caseNumber } = track;
  const grants = [
    { patients: 1, reserved: rounds },
    { patients: rounds, reserved: 0 },
  ];
  const programme = await openProgramme(people, framework, { caseNumber, allocated: rounds, grants });
  const contracts = await draftContracts(track, programme, rounds, { cohort: 2, price: 1 });
  const director = inTurn(track, people.medicalDirector);
  const holder = inTurn(track, people.budgetHolder);
  const findings: string[] = [];
  for (const [round, contract] of contracts.entries()) {
    const steps = [
      () => director(round).insists(releaseOf(programme, 1)),
      () => holder(round + 1).insists(confirmationOf(contract)),
    ];
    for (const step of steps) {
      const reply = await step();
      if (!isAccepted(reply)) findings.push(`round ${round}: ${told(reply)}`);
    }
  }
  return findings;
};

const usesAfterRevocation = async ({ deployment }: Track): Promise<Findings> => {
  let isRevoked = false;
  return (await deployment.log()).flatMap(({ type, position }) => {
    if (type === 'DelegationRevoked') isRevoked = true;
    if (type === 'DelegationGranted') isRevoked = false;
    return type === 'ContractConfirmed' && isRevoked
      ? [`a contract was confirmed at ${position}, after the revocation`]
      : [];
  });
};

const USES = 8;

/** Round after round a delegation is used at both processes while it is revoked at one of them. */
export const revokeInUse = async (track: Track, rounds: number): Promise<Findings> => {
  const { deployment, people, framework, caseNumber } = track;
  const all = rounds * (USES + 2);
  const grants = [{ patients: all, reserved: all }];
  const programme = await openProgramme(people, framework, { caseNumber, allocated: all, grants });
  const { actor } = await people.budgetHolder.reads<{ readonly actor: string }>('me');
  const [holder, secretary] = [inTurn(track, people.budgetHolder), inTurn(track, people.secretary)];
  const revocation = { path: `delegations/${actor}/revocation`, body: { reason: 'Fratrer stillingen.' } };
  const findings: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await delegate(people, programme.id);
    const [first, last, ...between] = await draftContracts(track, programme, USES + 2, { price: 1 });
    const before = await holder(round).insists(confirmationOf(first!));
    const uses = between.map((contract, index) => () => holder(index).insists(confirmationOf(contract)));
    const sent = [...uses.slice(0, USES / 2), () => secretary(round).insists(revocation), ...uses.slice(USES / 2)];
    const replies = await Promise.all(sent.map((send) => send()));
    const after = await holder(round + 1).insists(confirmationOf(last!));
    if (!isAccepted(before)) findings.push(`before the revocation: ${told(before)}`);
    if (after.body.code !== 'NO_DELEGATION') findings.push(`after the revocation: ${told(after)}`);
    const others = replies.filter((reply) => !isAccepted(reply) && reply.body.code !== 'NO_DELEGATION');
    findings.push(...others.map(told));
  }
  return [...findings, ...(await usesAfterRevocation(track)), ...disagreements(await deployment.replay(programme.id))];
};

/** Ten contracts of two patients each, all drafted on an award of ten, are confirmed at once. */
export const tenOnOneAward = async (track: Track): Promise<Findings> => {
  const { deployment, people, framework, caseNumber } = track;
  const grants = [{ patients: 20, reserved: 20 }];
  const programme = await openProgramme(people, framework, { caseNumber, allocated: 100, grants });
  const { id: inquiry, resource } = await awardedInquiry(people, programme, { patients: 10, price: 1 });
  const { path, body } = contractFor(programme, { patients: 2, price: 1 });
  const drafting = { path, body: { ...body, inquiry, offer: 1 } };
  const contracts = await Promise.all(Array.from({ length: 10 }, () => people.officer.does(drafting)));
  const holder = inTurn(track, people.budgetHolder);
  const replies = await Promise.all(contracts.map((each, index) => holder(index).insists(confirmationOf(each))));
  const isRefusedForRoom = ({ status, body: { violations = [] } }: Reply): boolean =>
    status === 409 && violations.length === 1 && violations[0]?.code === 'AWARD_DIFFERS';
  const position = replies.map(({ body: answer }) => Number(answer['position'] ?? 0)).reduce((a, b) => Math.max(a, b));
  const { offers } = await people.officer.reads<{ readonly offers: readonly Answer[] }>(
    `${resource}?minPosition=${position}`,
  );
  const used = JSON.stringify((offers[0]?.['award'] as { cohorts?: unknown } | undefined)?.cohorts);
  const accepted = replies.filter(isAccepted);
  return [
    ...(accepted.length === 5 ? [] : [`${accepted.length} were confirmed, not 5`]),
    ...replies.filter((reply) => !isAccepted(reply) && !isRefusedForRoom(reply)).map(told),
    ...(used?.includes('"usedPatients":10') ? [] : [`the award says ${used}`]),
    ...disagreements(await deployment.replay(programme.id)),
  ];
};
