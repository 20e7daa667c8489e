import { Controller, Get, Headers, Param } from '@nestjs/common';
import { REFERENCE_LISTS, type ReferenceList } from '@spillrom/domain';
import { named } from '../form/ids.js';
import type { Asked, ParameterName } from '../views/parameters.js';
import { ViewReader } from '../views/view-reader.js';
import { Query, ViewRoute } from '../views/view-route.js';
import { languageOf } from './language.js';

const ByList = named((text) => REFERENCE_LISTS.some((list) => list === text));

/** The codes that commands name: what each meant, means and will mean. */
@Controller('reference')
export class ReferenceController {
  constructor(private readonly reader: ViewReader) {}

  @Get(':list')
  @ViewRoute('ListReferenceData')
  list(
    @Param('list', ByList) list: ReferenceList,
    @Headers('accept-language') accepted: string | undefined,
    @Query() query: Asked<ParameterName>,
  ) {
    return this.reader.show('reference', { list, language: languageOf(accepted), ...query });
  }
}
