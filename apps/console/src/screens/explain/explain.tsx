import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { Heading } from '../../parts/heading.js';
import { sightOf, useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Explained } from './explained.js';
import { moneyOf, patientsOf, type Money, type Patients } from './figure.js';
import { Moments } from './moments.js';

const LIMIT = 200;

const OfMoney = ({ of }: { readonly of: Money }) => {
  const { explain } = usePageWords();
  const { programme, figure, phase } = of;
  const path = { programme };
  const whole = useQuery(api.queryOptions('get', '/api/v1/programmes/{programme}/budget-use', { params: { path } }));
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/programmes/{programme}/budget-use/explain',
    { params: { path, query: { figure, limit: LIMIT, ...(phase !== undefined && { phase }) } } },
    PAGED,
  );
  const amounts = phase === undefined ? whole.data : whole.data?.phases.find((each) => each.phase === phase);
  const name = explain.figures[figure];
  return (
    <>
      <Heading
        title={phase === undefined ? explain.ofProgramme(name) : explain.ofPhase(name, phase)}
        lead={explain.title}
      />
      <Explained
        list={list}
        figure={(amounts as Readonly<Record<string, string>> | undefined)?.[figure]}
        isMoney
        file={[programme, phase, figure].filter(Boolean).join('-')}
      />
      <Moments of={of} />
    </>
  );
};

const OfPatients = ({ of: { programme, figure, phase, trust, specialty } }: { readonly of: Patients }) => {
  const { explain } = usePageWords();
  const names = useNames();
  const path = { programme };
  const query = { phase, trust, specialty };
  const counts = useQuery(
    api.queryOptions('get', '/api/v1/programmes/{programme}/patient-counts', { params: { path, query } }),
  );
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/programmes/{programme}/patient-counts/explain',
    { params: { path, query: { ...query, figure, limit: LIMIT } } },
    PAGED,
  );
  const count = counts.data?.items[0]?.[figure];
  return (
    <>
      <Heading
        title={explain.ofPhase(explain.figures[figure], phase)}
        lead={`${names.specialty(specialty)} · ${names.trust(trust)}`}
      />
      <Explained
        list={list}
        figure={count === undefined ? undefined : String(count)}
        isMoney={false}
        file={[programme, phase, trust, specialty, figure].join('-')}
      />
    </>
  );
};

/** How a figure came to be what it is, down to the events. */
export const Explain = () => {
  const { ui } = useWords();
  const { explain } = usePageWords();
  const { roles } = useSignedIn();
  const search = useSearch({ from: '/explain' });
  const money = moneyOf(search);
  const patients = patientsOf(search);
  if (money !== undefined && sightOf(roles) === 'region') return <OfMoney of={money} />;
  if (patients !== undefined) return <OfPatients of={patients} />;
  return <Heading title={money === undefined ? explain.unknown : ui.frame.noAccessHere} />;
};
