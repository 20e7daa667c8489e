import { FIRST_DATE } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { Names } from '../../../vocabulary/reference.js';

type Named = {
  readonly code: string;
  readonly from: LocalDate;
  readonly names: Names;
  readonly source: string;
  readonly verified: boolean;
};

/** An entry that is valid from the first day there is, with its name in bokmål, nynorsk and English. */
export const entry =
  (source: string, verified: boolean) =>
  <Values extends object>(
    code: string,
    [nb, nn, en]: readonly [string, string, string],
    values: Values,
  ): Named & Values => ({
    code,
    from: FIRST_DATE,
    names: { nb, nn, en },
    source,
    verified,
    ...values,
  });
