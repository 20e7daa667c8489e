import { Controller, Get } from '@nestjs/common';
import { TRUSTS } from '@spillrom/domain';
import { ViewRoute } from '../views/view-route.js';

/** Lists of codes that commands name, as they stand in the code. */
@Controller('reference')
export class ReferenceController {
  @Get('trusts')
  @ViewRoute('ListTrusts')
  trusts(): object {
    const { source, takenOn, rows } = TRUSTS;
    return { source, takenOn, items: rows.map(({ code: trust, nb, shortName }) => ({ trust, nb, shortName })) };
  }
}
