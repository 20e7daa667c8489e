import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

export type Inquiry = Schemas['Inquiry'];
export type Offer = Inquiry['offers'][number];

/** One thing that is compared, and what it is in each offer. */
export interface Compared {
  readonly name: string;
  readonly of: (offer: Offer) => ReactNode;
}

const latest = ({ versions }: Offer) => versions.at(-1)?.terms;

const decided = ({ award, decline }: Offer) => award ?? decline;

/** The lowest price that anybody asks for a group, where several do. */
const lowest = ({ offers }: Inquiry, cohort: number): bigint | undefined => {
  const prices = offers.flatMap((offer) =>
    (latest(offer)?.lines ?? []).filter((line) => line.cohort === cohort).map((line) => BigInt(line.unitPriceOre)),
  );
  return prices.length < 2 ? undefined : prices.reduce((least, price) => (price < least ? price : least));
};

const useOfCohorts = (inquiry: Inquiry): readonly Compared[] => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  const { procedure } = useNames();
  return inquiry.cohorts.map(({ cohort, procedure: code }) => ({
    name: inquiries.group(cohort, procedure(code)),
    of: (offer) => {
      const line = latest(offer)?.lines.find((each) => each.cohort === cohort);
      if (line === undefined) return undefined;
      const isLowest = BigInt(line.unitPriceOre) === lowest(inquiry, cohort);
      return (
        <>
          <span className={isLowest ? 'strong' : ''}>{format.money(line.unitPriceOre)}</span>
          <small>
            {format.count(line.patients)} · {format.date(line.firstStartOn)}–{format.date(line.lastCompletionOn)} ·{' '}
            {inquiries.perWeek.toLowerCase()} {format.count(line.weeklyPatients)}
          </small>
        </>
      );
    },
  }));
};

const useOfTerms = (): readonly Compared[] => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  return [
    { name: inquiries.received, of: ({ received }) => format.moment(received.receivedAt) },
    {
      name: inquiries.validUntil,
      of: (offer) => {
        const terms = latest(offer);
        return terms && format.date(terms.validUntil);
      },
    },
    {
      name: inquiries.includes,
      of: (offer) => {
        const includes = latest(offer)?.includes;
        if (includes === undefined) return undefined;
        const { complications, followUps, returnToPublic } = includes;
        return (
          <>
            {format.and([inquiries.complications[complications], inquiries.followUps[followUps]])}
            <small>{returnToPublic}</small>
          </>
        );
      },
    },
    {
      name: inquiries.staffing,
      of: (offer) => {
        const staffing = latest(offer)?.staffing;
        return staffing && inquiries.staff(staffing.ownEmployees, staffing.agency, staffing.alsoEmployedByTrusts);
      },
    },
  ];
};

const useOfCriteria = ({ criteria }: Inquiry): readonly Compared[] => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  return criteria.map(({ criterion, weight }) => ({
    name: `${criterion === 'price' ? inquiries.price : criterion} (${inquiries.weightOf(weight)})`,
    of: (offer) => {
      const given = offer.evaluations.at(-1)?.scores.find((each) => each.criterion === criterion);
      const score = decided(offer)?.score.parts.find((each) => each.criterion === criterion)?.score;
      if (given === undefined && score === undefined) return undefined;
      return (
        <>
          {score === undefined ? inquiries.points(given!.points) : format.count(score)}
          {given !== undefined && (
            <small>
              {score !== undefined && `${inquiries.points(given.points)}. `}
              {given.reason}
            </small>
          )}
        </>
      );
    },
  }));
};

const useOfOutcome = (): readonly Compared[] => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  return [
    {
      name: inquiries.score,
      of: (offer) => {
        const score = decided(offer)?.score.total;
        return score === undefined ? undefined : <b>{inquiries.scoreOf(score)}</b>;
      },
    },
    {
      name: inquiries.outcome,
      of: ({ award, decline, annulled, withdrawn }) => {
        if (award !== undefined) {
          return (
            <>
              {inquiries.awarded} {format.date(award.awardedOn)}
              {award.flags.map(({ flag }) => (
                <small key={flag}>{inquiries.flags[flag]}</small>
              ))}
              {award.contracts.map(({ contract }) => (
                <Link key={contract} to="/contracts/$contract" params={{ contract }}>
                  {inquiries.seeContract}
                </Link>
              ))}
            </>
          );
        }
        return decline?.reason ?? annulled?.reason ?? withdrawn?.reason;
      },
    },
  ];
};

/** All that offers on an inquiry are compared by, in the order in which one reads them. */
export const useCompared = (inquiry: Inquiry): readonly Compared[] => [
  ...useOfTerms(),
  ...useOfCohorts(inquiry),
  ...useOfCriteria(inquiry),
  ...useOfOutcome(),
];
