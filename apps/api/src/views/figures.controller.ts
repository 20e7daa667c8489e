import { Controller, Get, Param } from '@nestjs/common';
import type { ProgrammeId } from '@spillrom/kernel';
import { ByProgrammeId } from '../form/ids.js';
import type { Sight } from './sight.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewReader } from './view-reader.js';
import { Query, Seeing, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Money and patients of a programme, now or as of any position, moment or business date, down to the events. */
@Controller('programmes/:programme')
export class FiguresController {
  constructor(private readonly reader: ViewReader) {}

  @Get('budget-use')
  @ViewRoute('GetBudgetUse')
  budgetUse(
    @Seeing() sight: Sight,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('budgetUse', { sight, programme, query });
  }

  @Get('budget-use/series')
  @ViewRoute('GetBudgetSeries')
  budgetSeries(@Param('programme', ByProgrammeId) programme: ProgrammeId, @Query() query: Anything) {
    return this.reader.show('budgetSeries', { programme, query });
  }

  @Get('budget-use/explain')
  @ViewRoute('ExplainBudget')
  explainBudget(
    @Seeing() sight: Sight,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('explainBudget', { sight, programme, query });
  }

  @Get('phase-allocations')
  @ViewRoute('GetPhaseAllocations')
  phaseAllocations(
    @Seeing() sight: Sight,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('phaseAllocations', { sight, programme, query });
  }

  @Get('patient-counts')
  @ViewRoute('GetPatientCounts')
  patientCounts(
    @Seeing() sight: Sight,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('patientCounts', { sight, programme, query });
  }

  @Get('patient-counts/explain')
  @ViewRoute('ExplainPatientCount')
  explainCounts(
    @Seeing() sight: Sight,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.reader.show('explainCounts', { sight, programme, query });
  }
}
