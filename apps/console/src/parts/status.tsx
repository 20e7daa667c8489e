import { Tag } from '@digdir/designsystemet-react';
import { nameIn } from '@spillrom/words';
import { useWords } from '../shell/words.js';

const GOOD = ['open', 'confirmed', 'approved', 'partlyApproved', 'paid', 'active'];
const UNDER_WAY = ['draft', 'drafted', 'submitted', 'assessed', 'closing', 'registered', 'attested'];

const colorOf = (status: string): 'success' | 'info' | 'neutral' => {
  if (GOOD.includes(status)) return 'success';
  return UNDER_WAY.includes(status) ? 'info' : 'neutral';
};

/** A status in words. */
export const Status = ({ of }: { readonly of: string }) => {
  const { names } = useWords();
  const name = nameIn(names.statuses, of);
  return <Tag data-color={colorOf(of)}>{name.charAt(0).toUpperCase() + name.slice(1)}</Tag>;
};
