import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { momentIn, showAt, type Moment } from './api/moment.js';
import { figureSearch } from './screens/explain/figure.js';
import { Broken, Frame, NotHere } from './shell/frame.js';
import { ME } from './shell/me.js';

interface Context {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  // One choice for all pages: links keep it.
  validateSearch: (search: Record<string, unknown>): Partial<Moment> => momentIn(search) ?? {},
  search: { middlewares: [retainSearchParams(['asOfTime', 'asOf'])] },
  beforeLoad: ({ search, preload, context }) => {
    if (!preload && showAt(momentIn(search))) {
      void context.queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME.queryKey[0] });
    }
  },
  component: Frame,
  notFoundComponent: NotHere,
  // While the screen's code comes; what it says is shown by the frame, so it never fails here.
  loader: ({ context }) => context.queries.prefetchQuery(ME),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/overview/overview.js'), 'Overview'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in.js'), 'SignIn'),
});
const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  component: lazyRouteComponent(() => import('./screens/requests/requests.js'), 'Requests'),
});
const newRequest = createRoute({
  getParentRoute: () => root,
  path: '/requests/new',
  component: lazyRouteComponent(() => import('./screens/draft/draft.js'), 'Draft'),
});
const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$request',
  component: lazyRouteComponent(() => import('./screens/requests/request.js'), 'Request'),
});
const contracts = createRoute({
  getParentRoute: () => root,
  path: '/contracts',
  component: lazyRouteComponent(() => import('./screens/contracts/contracts.js'), 'Contracts'),
});
const contract = createRoute({
  getParentRoute: () => root,
  path: '/contracts/$contract',
  component: lazyRouteComponent(() => import('./screens/contracts/contract.js'), 'Contract'),
});
const invoices = createRoute({
  getParentRoute: () => root,
  path: '/invoices',
  component: lazyRouteComponent(() => import('./screens/invoices/invoices.js'), 'Invoices'),
});
const invoice = createRoute({
  getParentRoute: () => root,
  path: '/invoices/$invoice',
  component: lazyRouteComponent(() => import('./screens/invoices/invoice.js'), 'Invoice'),
});
const credit = createRoute({
  getParentRoute: () => root,
  path: '/credits/$credit',
  component: lazyRouteComponent(() => import('./screens/invoices/credit.js'), 'Credit'),
});
const priority = createRoute({
  getParentRoute: () => root,
  path: '/priority',
  component: lazyRouteComponent(() => import('./screens/queue/priority.js'), 'Priority'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('./screens/reports/reports.js'), 'Reports'),
});
const breachRisk = createRoute({
  getParentRoute: () => root,
  path: '/breach-risk',
  component: lazyRouteComponent(() => import('./screens/queue/breach-risk.js'), 'BreachRisk'),
});
const due = createRoute({
  getParentRoute: () => root,
  path: '/due',
  component: lazyRouteComponent(() => import('./screens/queue/due.js'), 'Due'),
});
const inquiries = createRoute({
  getParentRoute: () => root,
  path: '/inquiries',
  component: lazyRouteComponent(() => import('./screens/inquiries/inquiries.js'), 'Inquiries'),
});
const inquiry = createRoute({
  getParentRoute: () => root,
  path: '/inquiries/$inquiry',
  component: lazyRouteComponent(() => import('./screens/inquiries/inquiry.js'), 'Inquiry'),
});
const offers = createRoute({
  getParentRoute: () => root,
  path: '/inquiries/$inquiry/offers',
  component: lazyRouteComponent(() => import('./screens/inquiries/offers.js'), 'Offers'),
});
const inquiryDialogue = createRoute({
  getParentRoute: () => root,
  path: '/inquiries/$inquiry/dialogue',
  component: lazyRouteComponent(() => import('./screens/dialogue/dialogue.js'), 'InquiryDialogue'),
});
const contractDialogue = createRoute({
  getParentRoute: () => root,
  path: '/contracts/$contract/dialogue',
  component: lazyRouteComponent(() => import('./screens/dialogue/dialogue.js'), 'ContractDialogue'),
});
const requestDialogue = createRoute({
  getParentRoute: () => root,
  path: '/requests/$request/dialogue',
  component: lazyRouteComponent(() => import('./screens/dialogue/dialogue.js'), 'RequestDialogue'),
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/contracts/$contract/record',
  component: lazyRouteComponent(() => import('./screens/record/record.js'), 'Record'),
});
const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$position',
  component: lazyRouteComponent(() => import('./screens/log/event.js'), 'Event'),
});
const explain = createRoute({
  getParentRoute: () => root,
  path: '/explain',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./screens/explain/explain.js'), 'Explain'),
});
const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  component: lazyRouteComponent(() => import('./screens/log/events.js'), 'Events'),
});
const attempts = createRoute({
  getParentRoute: () => root,
  path: '/attempts',
  component: lazyRouteComponent(() => import('./screens/log/attempts.js'), 'Attempts'),
});
const control = createRoute({
  getParentRoute: () => root,
  path: '/control',
  component: lazyRouteComponent(() => import('./screens/log/control.js'), 'Control'),
});
const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('./screens/log/operations.js'), 'Operations'),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./screens/plan/plan.js'), 'Plan'),
});
const decision = createRoute({
  getParentRoute: () => root,
  path: '/decisions/$decision',
  component: lazyRouteComponent(() => import('./screens/plan/decision.js'), 'Decision'),
});
const providers = createRoute({
  getParentRoute: () => root,
  path: '/providers',
  component: lazyRouteComponent(() => import('./screens/registers/providers.js'), 'Providers'),
});
const provider = createRoute({
  getParentRoute: () => root,
  path: '/providers/$provider',
  component: lazyRouteComponent(() => import('./screens/registers/provider.js'), 'Provider'),
});
const providerDialogue = createRoute({
  getParentRoute: () => root,
  path: '/providers/$provider/dialogue',
  component: lazyRouteComponent(() => import('./screens/dialogue/dialogue.js'), 'ProviderDialogue'),
});
const frameworks = createRoute({
  getParentRoute: () => root,
  path: '/frameworks',
  component: lazyRouteComponent(() => import('./screens/registers/frameworks.js'), 'Frameworks'),
});
const framework = createRoute({
  getParentRoute: () => root,
  path: '/frameworks/$framework',
  component: lazyRouteComponent(() => import('./screens/registers/framework.js'), 'Framework'),
});
const reference = createRoute({
  getParentRoute: () => root,
  path: '/reference',
  component: lazyRouteComponent(() => import('./screens/registers/reference.js'), 'Reference'),
});
const recusals = createRoute({
  getParentRoute: () => root,
  path: '/recusals',
  component: lazyRouteComponent(() => import('./screens/registers/recusals.js'), 'Recusals'),
});
const delegations = createRoute({
  getParentRoute: () => root,
  path: '/delegations',
  component: lazyRouteComponent(() => import('./screens/registers/delegations.js'), 'Delegations'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./screens/registers/persons.js'), 'People'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$actor',
  component: lazyRouteComponent(() => import('./screens/registers/persons.js'), 'OnePerson'),
});

export const routerOver = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      ...[home, signIn, requests, newRequest, request, contracts, contract],
      ...[priority, breachRisk, due, reports],
      ...[inquiries, inquiry, offers, inquiryDialogue, contractDialogue, requestDialogue, record],
      ...[explain, events, event, attempts, control, operations],
      ...[invoices, invoice, credit, plan, decision],
      ...[
        providers,
        provider,
        providerDialogue,
        frameworks,
        framework,
        reference,
        recusals,
        delegations,
        people,
        person,
      ],
    ]),
    context: { queries },
    defaultErrorComponent: Broken,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerOver>;
  }
}
