import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import type { ProgrammeId } from '@spillrom/kernel';
import { ByProgrammeId } from '../form/ids.js';
import { Who } from '../identity/principal.guard.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Money and patients of a programme, now or as of any position, moment or business date, down to the events. */
@Controller('programmes/:programme')
export class FiguresController {
  constructor(private readonly reader: ViewReader) {}

  @Get('budget-use')
  @ViewRoute('GetBudgetUse')
  budgetUse(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('budgetUse', { who, programme, query });
  }

  @Get('budget-use/explain')
  @ViewRoute('ExplainBudget')
  explainBudget(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('explainBudget', { who, programme, query });
  }

  @Get('phase-allocations')
  @ViewRoute('GetPhaseAllocations')
  phaseAllocations(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('phaseAllocations', { who, programme, query });
  }

  @Get('patient-counts')
  @ViewRoute('GetPatientCounts')
  patientCounts(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('patientCounts', { who, programme, query });
  }

  @Get('patient-counts/explain')
  @ViewRoute('ExplainPatientCount')
  explainCounts(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('explainCounts', { who, programme, query });
  }
}
