import { Tag } from '@digdir/designsystemet-react';
import { capital, nameIn } from '@spillrom/words';
import { useWords } from '../shell/words.js';

const GOOD = [
  'open',
  'confirmed',
  'approved',
  'partlyApproved',
  'paid',
  'credited',
  'active',
  'awarded',
  'countersigned',
  'standing',
];
const UNDER_WAY = [
  'draft',
  'drafted',
  'submitted',
  'assessed',
  'closing',
  'registered',
  'attested',
  'sent',
  'received',
  'opened',
];

const colorOf = (status: string): 'success' | 'info' | 'neutral' => {
  if (GOOD.includes(status)) return 'success';
  return UNDER_WAY.includes(status) ? 'info' : 'neutral';
};

/** A status in words. */
export const Status = ({ of }: { readonly of: string }) => {
  const { names } = useWords();
  return <Tag data-color={colorOf(of)}>{capital(nameIn(names.statuses, of))}</Tag>;
};
