import { Details } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { Shown } from '../../parts/shown.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Inquiry = Schemas['Inquiry'];

/** The text as it was hashed: bokmål or nynorsk, whatever the page is in. */
const Text = ({ inquiry, edition }: { readonly inquiry: string; readonly edition: number }) => {
  const { language } = useWords();
  const of = language === 'nn' ? 'nn' : 'nb';
  const text = useQuery({
    ...api.queryOptions('get', '/api/v1/inquiries/{inquiry}/document', {
      params: { path: { inquiry }, query: { edition, language: of } },
      parseAs: 'text',
    }),
    staleTime: Infinity,
  });
  return (
    <Shown of={text} height={300}>
      {(data) => (
        <pre className="document" lang={of}>
          {String(data)}
        </pre>
      )}
    </Shown>
  );
};

const Edition = ({ of, edition }: { readonly of: Inquiry; readonly edition: Inquiry['editions'][number] }) => {
  const { format, language } = useWords();
  const { inquiries } = usePageWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <p className="between">
        <b>{inquiries.edition(edition.edition)}</b>
        <span className="quiet">{format.moment(edition.at)}</span>
      </p>
      <p className="hash">
        {inquiries.hash}: <code>{edition.sha256[language === 'nn' ? 'nn' : 'nb']}</code>
      </p>
      <Details onToggle={({ currentTarget }) => setIsOpen((currentTarget as HTMLDetailsElement).open)}>
        <Details.Summary>{`${inquiries.read}: ${inquiries.edition(edition.edition)}`}</Details.Summary>
        <Details.Content>{isOpen && <Text inquiry={of.id} edition={edition.edition} />}</Details.Content>
      </Details>
    </li>
  );
};

/** Every edition of what was sent, the newest first, with its text to the byte. */
export const Editions = ({ of }: { readonly of: Inquiry }) => {
  const { inquiries } = usePageWords();
  if (of.editions.length === 0) return <p className="quiet">{inquiries.noEditions}</p>;
  return (
    <ul className="tasks">
      {of.editions.toReversed().map((edition) => (
        <Edition key={edition.edition} of={of} edition={edition} />
      ))}
    </ul>
  );
};
