import { Controller, Get } from '@nestjs/common';
import { TRUSTS } from '@spillrom/domain';
import type { LocalDate, OrgNumber } from '@spillrom/kernel';
import { ViewRoute } from '../views/view-route.js';

interface ListedTrust {
  readonly trust: OrgNumber;
  /** Its name, in Norwegian */
  readonly nb: string;
  /** What people call it */
  readonly shortName: string;
}

export interface TrustList {
  /** Who publishes the list */
  readonly source: string;
  /** The day it was taken over */
  readonly takenOn: LocalDate;
  readonly items: readonly ListedTrust[];
}

/** Lists of codes that commands name, as they stand in the code. */
@Controller('reference')
export class ReferenceController {
  @Get('trusts')
  @ViewRoute('ListTrusts')
  trusts(): TrustList {
    const { source, takenOn, rows } = TRUSTS;
    const items = rows.map(({ code, nb, shortName }) => ({ trust: code as OrgNumber, nb, shortName }));
    return { source, takenOn, items };
  }
}
