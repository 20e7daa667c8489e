import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { useWords } from '../../shell/words.js';
import type { FilledGroup } from './filled.js';
import type { Choices } from './filling.js';

type Lines = readonly { readonly patients: number; readonly procedure: string }[];

/** The numbered parts of something, by what they are of. */
export const useNumbered = () => {
  const { ui } = useWords();
  const { procedure } = useNames();
  return <Key extends string>(parts: readonly (Lines[number] & { readonly [key in Key]: number })[], key: Key) =>
    parts.map((part) => ({
      value: String(part[key]),
      name: `${part[key]}: ${procedure(part.procedure)}, ${ui.contracts.patientsOf(part.patients)}`,
    }));
};

/** What can be chosen depends on what was chosen: the cohorts of the request, the lines of the contract. */
export const useRelated = ({ request, contract }: FilledGroup): Choices => {
  const numbered = useNumbered();
  const chosenRequest = typeof request === 'string' ? request : '';
  const chosenContract = typeof contract === 'string' ? contract : '';
  const requests = useQuery({
    ...api.queryOptions('get', '/api/v1/requests/{request}', { params: { path: { request: chosenRequest } } }),
    enabled: chosenRequest !== '',
  });
  const contracts = useQuery({
    ...api.queryOptions('get', '/api/v1/contracts/{contract}', { params: { path: { contract: chosenContract } } }),
    enabled: chosenContract !== '',
  });
  return {
    ...(requests.data !== undefined && { cohort: numbered(requests.data.cohorts, 'cohort') }),
    ...(contracts.data !== undefined && { line: numbered(contracts.data.lines, 'line') }),
  };
};
