import { capital, nameIn } from '@spillrom/words';
import { useNames } from '../../api/names.js';
import { usePeople } from '../../api/people.js';
import { Facts } from '../../parts/facts.js';
import { Section } from '../../parts/section.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Part, Signed, type ProcurementRecord } from './parts.js';

/** Why this provider: the basis, the reasons, and the award if there was one. */
export const Choice = ({ of }: { readonly of: ProcurementRecord }) => {
  const { ui, names, format } = useWords();
  const { record, inquiries } = usePageWords();
  const { provider } = useNames();
  return (
    <>
      <Part title={record.choice} of={of.choice}>
        {(choice) => (
          <Facts
            of={[
              { name: ui.contracts.provider, value: provider(choice.provider) },
              { name: ui.contracts.basis, value: capital(nameIn(names.bases, choice.basis)) },
              { name: capital(names.missing.legalBasis), value: choice.legalBasis },
              { name: ui.contracts.rationale, value: choice.rationale },
              { name: capital(names.missing.reason), value: choice.reason },
              {
                name: inquiries.includes,
                value:
                  choice.includes &&
                  format.and([
                    inquiries.complications[choice.includes.complications],
                    inquiries.followUps[choice.includes.followUps],
                  ]),
              },
              { name: ui.contracts.total, value: format.money(choice.totalOre) },
            ]}
          />
        )}
      </Part>
      {of.award !== undefined && (
        <Part title={inquiries.whyAwarded} of={of.award}>
          {({ by, at, rationale, reason }) => (
            <>
              <p>{rationale}</p>
              {reason !== undefined && <p>{reason}</p>}
              <p className="quiet">
                <Signed of={{ by, at }} />
              </p>
            </>
          )}
        </Part>
      )}
    </>
  );
};

/** By whose authority the region was bound, and that the provider is too. */
export const Authority = ({ of }: { readonly of: ProcurementRecord }) => {
  const { format } = useWords();
  const { record, inquiries } = usePageWords();
  const name = usePeople();
  return (
    <>
      <Part title={record.authority} of={of.confirmation}>
        {({ by, at, grant, flags }) => (
          <Facts
            of={[
              { name: record.confirmed, value: <Signed of={{ by, at }} /> },
              { name: name(grant.holder), value: record.limit(format.money(grant.limitOre)) },
              {
                name: record.decided,
                value: of.decision && `${of.decision.caseNumber}, ${format.date(of.decision.decidedOn)}`,
              },
              ...flags.map(({ flag }) => ({ name: inquiries.flags[flag], value: ' ' })),
            ]}
          />
        )}
      </Part>
      <Part title={record.accepted} of={of.acceptance}>
        {({ acceptedOn, documentSha256, by, at }) => (
          <Facts
            of={[
              { name: record.accepted, value: format.date(acceptedOn) },
              { name: inquiries.hash, value: <code>{documentSha256}</code> },
              { name: record.who, value: <Signed of={{ by, at }} /> },
            ]}
          />
        )}
      </Part>
      {of.amendments.items.length > 0 && (
        <Part title={record.amendments} of={of.amendments}>
          {({ items }) => (
            <ul className="plain">
              {items.map(({ amendment, reason, proposed, status }) => (
                <li key={amendment}>
                  <b>{record.missingOf.amendment(amendment)}</b>: {reason} <Signed of={proposed} /> ({status})
                </li>
              ))}
            </ul>
          )}
        </Part>
      )}
    </>
  );
};

/** Who may not take part in this case, and why. */
export const Recused = ({ of: { recusals } }: { readonly of: ProcurementRecord }) => {
  const { record } = usePageWords();
  const { provider } = useNames();
  const name = usePeople();
  return (
    <Section title={record.impartiality}>
      {recusals.length === 0 && <p className="quiet">{record.nobodyRecused}</p>}
      <ul className="plain">
        {recusals.map((recusal) => (
          <li key={`${recusal.person} ${recusal.recusal}`}>
            <b>{name(recusal.person)}</b>
            {recusal.provider !== undefined && `, ${provider(recusal.provider)}`}: {recusal.reason}
          </li>
        ))}
      </ul>
    </Section>
  );
};
