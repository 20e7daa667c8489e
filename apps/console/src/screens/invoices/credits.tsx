import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import type { Choices } from '../../parts/command/filling.js';
import { Status } from '../../parts/status.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Section } from '../contracts/use.js';

type Invoice = Schemas['Invoice'];

/** What a credit, or a reversal of one or of a refund, can name on this invoice. */
export const useCreditChoices = ({ lines, credits, refunds, status }: Invoice): Choices => {
  const { ui, format } = useWords();
  if (status !== 'approved' && status !== 'paid' && status !== 'credited') return {};
  return {
    line: lines.map(({ patients, amountOre }, index) => ({
      value: String(index + 1),
      name: `${index + 1}: ${ui.contracts.patientsOf(patients)}, ${format.money(amountOre)}`,
    })),
    credit: credits.map(({ credit, number, amountOre }) => ({
      value: credit,
      name: `${number}, ${format.money(amountOre)}`,
    })),
    refund: refunds.map(({ refund, receivedOn, amountOre }) => ({
      value: String(refund),
      name: `${refund}: ${format.date(receivedOn)}, ${format.money(amountOre)}`,
    })),
  };
};

/** What the supplier has taken back of an invoice, and what it has paid back. */
export const Credits = ({ invoice }: { readonly invoice: Invoice }) => {
  const { ui, format } = useWords();
  const { invoices } = usePageWords();
  const amount = { isNumber: true as const };
  return (
    <>
      <Section
        title={invoices.credits}
        rows={invoice.credits}
        keyOf={({ credit }) => credit}
        columns={[
          {
            name: invoices.credit,
            of: ({ credit, number }) => (
              <Link to="/credits/$credit" params={{ credit }}>
                {number}
              </Link>
            ),
          },
          { name: invoices.creditDate, of: ({ creditDate }) => format.date(creditDate) },
          { name: ui.contracts.amount, ...amount, of: ({ amountOre }) => format.money(amountOre) },
          { name: ui.contracts.rationale, of: ({ reason }) => reason },
          { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
        ]}
      />
      <Section
        title={invoices.refunds}
        rows={invoice.refunds}
        keyOf={({ refund }) => refund}
        columns={[
          { name: invoices.received, of: ({ receivedOn }) => format.date(receivedOn) },
          { name: ui.contracts.amount, ...amount, of: ({ amountOre }) => format.money(amountOre) },
          { name: invoices.reference, of: ({ reference }) => reference },
          { name: ui.overview.status, of: ({ status }) => <Status of={status} /> },
        ]}
      />
    </>
  );
};
