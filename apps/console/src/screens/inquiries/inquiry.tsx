import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Actions } from '../../parts/actions/actions.js';
import { mayOf } from '../../parts/command/may.js';
import { useNumbered } from '../../parts/command/related.js';
import { Crumbs } from '../../parts/crumbs.js';
import { Facts } from '../../parts/facts.js';
import { Heading } from '../../parts/heading.js';
import { Rows, type Column } from '../../parts/rows.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Editions } from './editions.js';
import { WhyAwarded } from './why-awarded.js';

type Row = Schemas['Inquiry'];
type Cohort = Row['cohorts'][number];

const Criteria = ({ of: { criteria } }: { readonly of: Row }) => {
  const { inquiries } = usePageWords();
  const columns: readonly Column<Row['criteria'][number]>[] = [
    { name: inquiries.criterion, of: ({ criterion }) => (criterion === 'price' ? inquiries.price : criterion) },
    { name: inquiries.described, of: ({ description }) => description },
    { name: inquiries.weight, of: ({ weight }) => `${weight}\u00a0%`, isNumber: true },
  ];
  return <Rows label={inquiries.criteria} columns={columns} rows={criteria} keyOf={({ criterion }) => criterion} />;
};

const Cohorts = ({ of: { cohorts } }: { readonly of: Row }) => {
  const { ui, format } = useWords();
  const { procedure } = useNames();
  const columns: readonly Column<Cohort>[] = [
    { name: ui.requests.procedure, of: (row) => procedure(row.procedure) },
    { name: ui.requests.latest, of: (row) => format.date(row.latestTreatmentOn) },
    { name: ui.requests.patients, of: ({ patients }) => format.count(patients), isNumber: true },
  ];
  return <Rows label={ui.requests.cohorts} columns={columns} rows={cohorts} keyOf={({ cohort }) => String(cohort)} />;
};

const Invitees = ({ of: { invitees } }: { readonly of: Row }) => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  const { provider } = useNames();
  return (
    <ul className="tasks">
      {invitees.map((invitee) => (
        <li key={invitee.provider}>
          <b>{provider(invitee.provider)}</b>
          {invitee.dispatches.length === 0 && <small>{inquiries.notSent}</small>}
          {invitee.dispatches.map(({ edition, channel, sentAt }) => (
            <small key={edition}>
              {inquiries.dispatched(edition, inquiries.channels[channel], format.moment(sentAt))}
            </small>
          ))}
          {invitee.noOffer !== undefined && (
            <p className="noted">
              <b>{inquiries.noOffer}</b> {invitee.noOffer.reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

const Questions = ({ of: { questions } }: { readonly of: Row }) => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  const { provider } = useNames();
  if (questions.length === 0) return <p className="quiet">{inquiries.noQuestions}</p>;
  return (
    <ul className="tasks">
      {questions.map(({ question, from, text, asked, answered }) => (
        <li key={question}>
          <b>{text}</b>
          <small>{inquiries.from(provider(from), format.dateOf(asked.at))}</small>
          {answered === undefined ? (
            <p className="red">{inquiries.notAnswered}</p>
          ) : (
            <p>
              {answered.answer} <small>{inquiries.answer(answered.edition)}</small>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

const Offers = ({ of }: { readonly of: Row }) => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  const { provider } = useNames();
  const sealed = of.offers.filter(({ status }) => status === 'received').length;
  if (of.offers.length === 0) return <p className="quiet">{inquiries.noOffers}</p>;
  return (
    <>
      {sealed > 0 && <p className="lead">{inquiries.sealedCount(sealed)}</p>}
      <ul className="tasks">
        {of.offers.map((offer) => (
          <li key={offer.offer}>
            <p className="between">
              <b>{provider(offer.provider)}</b>
              <Status of={offer.status} />
            </p>
            <small>
              {inquiries.received} {format.moment(offer.received.receivedAt)}
            </small>
            {offer.status === 'received' && <small>{inquiries.sealed}</small>}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/inquiries/$inquiry/offers" params={{ inquiry: of.id }}>
          {inquiries.sideBySide}
        </Link>
      </p>
    </>
  );
};

/** Who was chosen, when and why; or why nobody. */
const Award = ({ of: { award, cancelled, status } }: { readonly of: Row }) => {
  const { inquiries } = usePageWords();
  if (cancelled !== undefined) {
    return (
      <Section title={inquiries.cancelled}>
        <p>{cancelled.reason}</p>
      </Section>
    );
  }
  if (award === undefined) return status === 'closed' ? <p className="quiet">{inquiries.notAwarded}</p> : null;
  return <WhyAwarded award={award} />;
};

/** What the page knows of the bodies of its commands. */
const useKnown = (inquiry: Row) => {
  const numbered = useNumbered();
  const { provider } = useNames();
  const { cohorts, offers, editions } = inquiry;
  const edition = editions.at(-1);
  return {
    choices: {
      cohort: numbered(cohorts, 'cohort'),
      offer: offers.map(({ offer, provider: by }) => ({ value: String(offer), name: `${offer}: ${provider(by)}` })),
    },
    fill: {
      AmendInquiryDraft: inquiry,
      ...(edition !== undefined && { RecordDispatch: { edition: edition.edition, sha256: edition.sha256.nb } }),
      RecordContact: { about: { inquiry: inquiry.id } },
    },
  };
};

const Page = ({ inquiry }: { readonly inquiry: Row }) => {
  const { ui, format } = useWords();
  const { inquiries, record } = usePageWords();
  const { trust } = useNames();
  const facts = [
    { name: inquiries.kind, value: inquiries.kinds[inquiry.kind] },
    { name: ui.requests.trust, value: trust(inquiry.trust) },
    {
      name: ui.contracts.request,
      value: (
        <Link to="/requests/$request" params={{ request: inquiry.request }}>
          {inquiry.requestReference}
        </Link>
      ),
    },
    { name: inquiries.questionsUntil, value: format.moment(inquiry.questionsUntil) },
    { name: inquiries.offersUntil, value: format.moment(inquiry.offersUntil) },
  ];
  return (
    <>
      <Heading title={inquiries.heading(inquiry.reference)} lead={inquiry.text} status={<Status of={inquiry.status} />}>
        <Link to="/inquiries/$inquiry/dialogue" params={{ inquiry: inquiry.id }}>
          {record.dialogue}
        </Link>
      </Heading>
      <Actions may={mayOf(inquiry)} {...useKnown(inquiry)} />
      <div className="columns">
        <aside>
          <section className="card">
            <Facts of={facts} />
          </section>
          <Section title={inquiries.invited}>
            <Invitees of={inquiry} />
          </Section>
        </aside>
        <div>
          <Award of={inquiry} />
          <Section title={inquiries.offers}>
            <Offers of={inquiry} />
          </Section>
          <Section title={ui.requests.cohorts}>
            <Cohorts of={inquiry} />
          </Section>
          <Section title={inquiries.criteria}>
            <Criteria of={inquiry} />
          </Section>
          <Section title={inquiries.questions}>
            <Questions of={inquiry} />
          </Section>
          <Section title={inquiries.editions} lead={inquiries.editionsLead}>
            <Editions of={inquiry} />
          </Section>
        </div>
      </div>
    </>
  );
};

/** An inquiry: what was asked of whom, with which text, and what came back. */
export const Inquiry = () => {
  const { inquiry } = useParams({ from: '/inquiries/$inquiry' });
  const query = useQuery(api.queryOptions('get', '/api/v1/inquiries/{inquiry}', { params: { path: { inquiry } } }));
  return (
    <>
      <Crumbs to="/inquiries" />
      <Shown of={query} height={900}>
        {(data) => <Page inquiry={data} key={inquiry} />}
      </Shown>
    </>
  );
};
