import { Link } from '@tanstack/react-router';
import { useNames } from '../../api/names.js';
import { Facts } from '../../parts/facts.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Part, type ProcurementRecord } from './parts.js';

/** Who was asked, with which text, and what they asked back. */
export const Asked = ({ of }: { readonly of: ProcurementRecord }) => {
  const { format } = useWords();
  const { record, inquiries } = usePageWords();
  const { provider } = useNames();
  return (
    <Part title={record.asked} of={of.inquiry}>
      {({ inquiry, kind, text, criteria, offersUntil, editions }) => (
        <>
          <p>
            <Link to="/inquiries/$inquiry" params={{ inquiry }}>
              {inquiries.kinds[kind]}
            </Link>
            : {text}
          </p>
          <Facts
            of={[
              { name: inquiries.offersUntil, value: format.moment(offersUntil) },
              {
                name: inquiries.criteria,
                value: format.and(
                  criteria.map(
                    ({ criterion, weight }) =>
                      `${criterion === 'price' ? inquiries.price : criterion} (${inquiries.weightOf(weight)})`,
                  ),
                ),
              },
            ]}
          />
          <ul className="plain">
            {editions.map(({ edition, sha256, at }) => (
              <li key={edition}>
                {inquiries.edition(edition)}, {format.moment(at)} <code>{sha256.nb}</code>
              </li>
            ))}
          </ul>
          <ul className="plain">
            {of.invitees?.items.map((invitee) => (
              <li key={invitee.provider}>
                <b>{provider(invitee.provider)}</b>:{' '}
                {invitee.dispatches
                  .map(({ edition, channel, sentAt }) =>
                    inquiries.dispatched(edition, inquiries.channels[channel], format.moment(sentAt)),
                  )
                  .join('; ') || inquiries.notSent}
                {invitee.noOffer !== undefined && `. ${inquiries.noOffer}: ${invitee.noOffer.reason}`}
              </li>
            ))}
          </ul>
          {of.questions?.items.map(({ question, text: asked, answered }) => (
            <p key={question}>
              <b>{asked}</b> {answered?.answer ?? inquiries.notAnswered}
            </p>
          ))}
        </>
      )}
    </Part>
  );
};

/** Who offered what, with which scores, and what became of each. */
export const Offered = ({ of }: { readonly of: ProcurementRecord }) => {
  const { format } = useWords();
  const { record, inquiries } = usePageWords();
  const { provider } = useNames();
  return (
    <Part title={record.offers} of={of.offers}>
      {({ items }) => (
        <ul className="tasks">
          {items.map((offer) => {
            const { award, decline } = offer;
            const lines = offer.versions.at(-1)?.terms.lines ?? [];
            return (
              <li key={offer.offer}>
                <p className="between">
                  <b>{provider(offer.provider)}</b>
                  <Status of={offer.status} />
                </p>
                {lines.map(({ cohort, patients, unitPriceOre, firstStartOn, lastCompletionOn }) => (
                  <p key={cohort}>
                    {inquiries.unitPrice}: {format.money(unitPriceOre)}, {format.count(patients)},{' '}
                    {format.date(firstStartOn)}–{format.date(lastCompletionOn)}
                  </p>
                ))}
                {(award ?? decline) !== undefined && (
                  <p>
                    {inquiries.score}: {inquiries.scoreOf((award ?? decline)!.score.total)}
                  </p>
                )}
                {decline !== undefined && <p>{decline.reason}</p>}
                <small>
                  {inquiries.received} {format.moment(offer.received.receivedAt)}
                </small>
              </li>
            );
          })}
        </ul>
      )}
    </Part>
  );
};
