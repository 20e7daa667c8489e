import { APPROVED, expiresOn, lapsesOn, OPENED, reservationLapsesOn } from '@spillrom/domain';
import type { Command, CommandType } from '@spillrom/domain';
import { startOfDay } from '@spillrom/kernel';
import type { Instant, LocalDate } from '@spillrom/kernel';
import type { ContractRow, InquiryRow, RegisterName, RegisterRows, RequestRow, Row } from './registers/index.js';

/** What the clock does once a moment has come, by a command without a body. */
export interface Due {
  readonly command: CommandType;
  readonly target: Command['target'];
  readonly at: Instant;
}

/** When it falls due for a row, or for which of its parts; nothing where it does not, or where a rule still holds it back. */
type DueOf<Of> = (row: Of) => readonly Omit<Due, 'command'>[];

/** A day is due when it begins in Oslo. */
const onDay = (target: Due['target'], day: LocalDate | undefined): readonly Omit<Due, 'command'>[] =>
  day === undefined ? [] : [{ target, at: startOfDay(day) }];

const lapseOfContract: DueOf<ContractRow> = ({ contract, status, needsAcceptance, acceptance, from, confirmed }) =>
  onDay(
    { contract },
    lapsesOn({
      ...{ status, needsAcceptance, accepted: acceptance, from },
      ...(confirmed === undefined ? {} : { confirmedOn: confirmed.on }),
    }),
  );

const lapseOfReservation: DueOf<RequestRow> = ({ request, status, reservedUntil, cohorts, contracts, ...row }) =>
  onDay(
    { request },
    reservationLapsesOn({
      ...row,
      reservedUntil,
      isReserved: APPROVED.some((each) => each === status) && cohorts.some(({ reservedOre }) => reservedOre !== '0'),
      draftedOn: contracts.flatMap(({ draftedOn }) => draftedOn ?? []),
    }),
  );

const closingOfInquiry: DueOf<InquiryRow> = ({ inquiry, status, offersUntil: at }) =>
  status === 'sent' ? [{ target: { inquiry }, at }] : [];

const expiryOfOffers: DueOf<InquiryRow> = ({ inquiry, offers }) =>
  offers
    .filter(({ status }) => OPENED.some((each) => each === status))
    .flatMap(({ offer, versions }) => {
      const terms = versions.at(-1)?.terms;
      return terms === undefined ? [] : onDay({ inquiry, offer }, expiresOn({ terms }));
    });

/** All that ever falls due, by the register whose rows tell when: a new deadline is a row here. */
const DUE: { readonly [Name in RegisterName]?: { readonly [Type in CommandType]?: DueOf<RegisterRows[Name]> } } = {
  contracts: { LapseContract: lapseOfContract },
  inquiries: { CloseInquiry: closingOfInquiry, ExpireOffer: expiryOfOffers },
  requests: { LapseReservation: lapseOfReservation },
};

/** What falls due for a row; nothing at all for a register whose rows have no deadlines. */
export const dueOf = (register: RegisterName, row: Row): readonly Due[] | undefined => {
  const kinds = DUE[register];
  if (kinds === undefined) return undefined;
  return Object.entries(kinds).flatMap(([command, of]) =>
    (of as DueOf<Row>)(row).map((due) => ({ command: command as CommandType, ...due })),
  );
};
