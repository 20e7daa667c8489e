import { cosignatureVerifier } from './cosignature.js';
import { verifiedIn, type Note } from './note.js';
import type { Policy } from './policy.js';

/**
 * Who of a policy's witnesses has cosigned a note, by their names in the policy.
 * @throws NoteRefused when one of their signatures is false
 */
export const cosignedBy = (note: Note, { witnesses }: Policy): ReadonlySet<string> =>
  new Set(
    witnesses
      .filter((witness) => verifiedIn(note, [cosignatureVerifier(witness)]).length > 0)
      .map(({ called }) => called),
  );
