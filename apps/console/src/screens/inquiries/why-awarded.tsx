import type { Schemas } from '../../api/client.js';
import { usePeople } from '../../api/people.js';
import { Section } from '../../parts/section.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

/** Who decided when, and why these were chosen; why not the best, if so. */
export const WhyAwarded = ({ award }: { readonly award: NonNullable<Schemas['Inquiry']['award']> }) => {
  const { format } = useWords();
  const { inquiries } = usePageWords();
  const name = usePeople();
  return (
    <Section title={inquiries.whyAwarded} lead={inquiries.awardedOn(format.day(award.awardedOn), name(award.by))}>
      <p>{award.rationale}</p>
      {award.reason !== undefined && <p>{award.reason}</p>}
    </Section>
  );
};
