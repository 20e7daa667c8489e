import { Deployment, type People } from './deployment.js';
import type { Answer } from './person.js';
import { confirmationOf, contractFor, openMarket, openProgramme, type Programme } from './programme.js';

/** What is asked for and reserved in the programmes of these stories. */
export const GRANTS = [{ patients: 20, reserved: 300 }];

/** A page of a list. */
export interface Page {
  readonly items: readonly Answer[];
  readonly next?: string;
  readonly position: string;
}

/** A programme in which one contract is confirmed, behind one api. */
export interface Bought {
  readonly deployment: Deployment;
  readonly people: People;
  readonly framework: string;
  readonly programme: Programme;
  readonly contract: Answer;
  /** The answer to the confirmation. */
  readonly confirmed: Answer;
}

export const openBought = async (opened: Promise<Deployment> = Deployment.here()): Promise<Bought> => {
  const deployment = await opened;
  const people = await deployment.people();
  const framework = await openMarket(people);
  const programme = await openProgramme(people, framework, {
    caseNumber: '2022/417',
    allocated: 1_000,
    grants: GRANTS,
  });
  const contract = await people.officer.does(contractFor(programme, { patients: 20, price: 10 }));
  const confirmed = await people.budgetHolder.does(confirmationOf(contract));
  return { deployment, people, framework, programme, contract, confirmed };
};
