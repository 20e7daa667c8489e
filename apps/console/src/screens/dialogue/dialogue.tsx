import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { PAGED } from '../../api/paged.js';
import { Crumbs } from '../../parts/crumbs.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Entries } from './entries.js';

const LIMIT = 100;

export const InquiryDialogue = () => {
  const { inquiries } = usePageWords();
  const { inquiry } = useParams({ from: '/inquiries/$inquiry/dialogue' });
  const params = { path: { inquiry } };
  const { data } = useQuery(api.queryOptions('get', '/api/v1/inquiries/{inquiry}', { params }));
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/inquiries/{inquiry}/dialogue',
    { params: { ...params, query: { limit: LIMIT } } },
    PAGED,
  );
  return (
    <>
      <Crumbs to="/inquiries" />
      <Entries about={inquiries.heading(data?.reference ?? '')} of={list} />
    </>
  );
};

export const ContractDialogue = () => {
  const { ui } = useWords();
  const { provider } = useNames();
  const { contract } = useParams({ from: '/contracts/$contract/dialogue' });
  const params = { path: { contract } };
  const { data } = useQuery(api.queryOptions('get', '/api/v1/contracts/{contract}', { params }));
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/contracts/{contract}/dialogue',
    { params: { ...params, query: { limit: LIMIT } } },
    PAGED,
  );
  return (
    <>
      <Crumbs to="/contracts" />
      <Entries about={ui.contracts.heading(data === undefined ? '' : provider(data.provider))} of={list} />
    </>
  );
};

export const RequestDialogue = () => {
  const { ui } = useWords();
  const { trust } = useNames();
  const { request } = useParams({ from: '/requests/$request/dialogue' });
  const params = { path: { request } };
  const { data } = useQuery(api.queryOptions('get', '/api/v1/requests/{request}', { params }));
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/requests/{request}/dialogue',
    { params: { ...params, query: { limit: LIMIT } } },
    PAGED,
  );
  return (
    <>
      <Crumbs to="/requests" />
      <Entries about={data === undefined ? '' : ui.requests.heading(data.reference, trust(data.trust))} of={list} />
    </>
  );
};
