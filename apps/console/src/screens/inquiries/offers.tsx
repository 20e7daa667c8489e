import { Table } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Crumbs } from '../../parts/crumbs.js';
import { Heading } from '../../parts/heading.js';
import { Scroll } from '../../parts/scroll.js';
import { Section } from '../../parts/section.js';
import { Shown } from '../../parts/shown.js';
import { Status } from '../../parts/status.js';
import { Legend } from '../../pictures/legend.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { useCompared, type Inquiry } from './offer-rows.js';
import { WhyAwarded } from './why-awarded.js';

const FILLS = ['expended', 'committed', 'approved', 'requested'] as const;
const SCORE_MAX = 1000;

/** What each decided offer's score consists of; the table below has the numbers. */
const Scores = ({ of: { offers, criteria } }: { readonly of: Inquiry }) => {
  const { inquiries } = usePageWords();
  const { provider } = useNames();
  const scored = offers.flatMap(({ offer, provider: by, award, decline }) => {
    const score = (award ?? decline)?.score;
    return score === undefined ? [] : [{ offer, by, score }];
  });
  if (scored.length === 0) return null;
  const fillOf = (criterion: string) =>
    FILLS[criteria.findIndex((each) => each.criterion === criterion) % FILLS.length] ?? FILLS[0];
  return (
    <Section title={inquiries.scores} lead={inquiries.scoresLead}>
      <Legend
        of={criteria.map(({ criterion }) => [fillOf(criterion), criterion === 'price' ? inquiries.price : criterion])}
      />
      {scored.map(({ offer, by, score }) => (
        <div className="phase" key={offer}>
          <p className="between">
            <b>{provider(by)}</b>
            <span className="strong">{inquiries.scoreOf(score.total)}</span>
          </p>
          <div className="bar-picture" aria-hidden="true">
            {score.parts.map(({ criterion, score: part }) => (
              <span
                key={criterion}
                className={`fill ${fillOf(criterion)}`}
                style={{ width: `${(part / SCORE_MAX) * 100}%` }}
              />
            ))}
          </div>
        </div>
      ))}
    </Section>
  );
};

const Comparison = ({ of: inquiry }: { readonly of: Inquiry }) => {
  const { ui } = useWords();
  const { inquiries } = usePageWords();
  const { provider } = useNames();
  const rows = useCompared(inquiry);
  return (
    <Scroll label={inquiries.sideBySide}>
      <Table className="compared">
        <Table.Head>
          <Table.Row>
            <Table.Cell />
            {inquiry.offers.map((offer) => (
              <Table.HeaderCell key={offer.offer}>
                {provider(offer.provider)} <Status of={offer.status} />
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(({ name, of }) => (
            <Table.Row key={name}>
              <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
              {inquiry.offers.map((offer) => (
                <Table.Cell key={offer.offer}>{of(offer) ?? ui.frame.none}</Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Scroll>
  );
};

const CounterOffers = ({ of: { offers } }: { readonly of: Inquiry }) => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  const { provider } = useNames();
  const made = offers.flatMap(({ provider: to, counterOffers }) => counterOffers.map((each) => ({ to, ...each })));
  if (made.length === 0) return null;
  return (
    <Section title={inquiries.counterOffers}>
      <ul className="tasks">
        {made.map(({ to, version, text, at, lines }) => (
          <li key={`${to} ${version}`}>
            <b>{provider(to)}</b>
            <p>{text}</p>
            {lines.map(({ cohort, unitPriceOre }) =>
              unitPriceOre === undefined ? null : (
                <p key={cohort}>
                  {inquiries.unitPrice}: {format.money(unitPriceOre)}
                </p>
              ),
            )}
            <small>
              {inquiries.versions(version)} · {format.dateOf(at)}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Page = ({ inquiry }: { readonly inquiry: Inquiry }) => {
  const { inquiries } = usePageWords();
  const sealed = inquiry.offers.filter(({ status }) => status === 'received').length;
  const { award } = inquiry;
  return (
    <>
      <Heading title={inquiries.offersOf(inquiry.reference)} status={<Status of={inquiry.status} />}>
        <Link to="/inquiries/$inquiry" params={{ inquiry: inquiry.id }}>
          {inquiries.heading(inquiry.reference)}
        </Link>
      </Heading>
      {award !== undefined && <WhyAwarded award={award} />}
      <Scores of={inquiry} />
      <Section title={inquiries.offers} lead={sealed > 0 ? inquiries.sealedCount(sealed) : undefined}>
        {inquiry.offers.length === 0 ? <p className="quiet">{inquiries.noOffers}</p> : <Comparison of={inquiry} />}
      </Section>
      <CounterOffers of={inquiry} />
    </>
  );
};

/** The offers on an inquiry side by side: terms, points, scores, and who was chosen for which reason. */
export const Offers = () => {
  const { inquiry } = useParams({ from: '/inquiries/$inquiry/offers' });
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
