import { Controller, Get, Param } from '@nestjs/common';
import type { Principal } from '@spillrom/identity';
import type { ProgrammeId } from '@spillrom/kernel';
import { ByProgrammeId } from '../form/ids.js';
import { Who } from '../identity/principal.guard.js';
import { AS_OF } from './figures.js';
import type { Asked, ParameterName } from './parameters.js';
import { ViewDesk } from './view-desk.js';
import { Query, ViewRoute } from './view-route.js';

type Anything = Asked<ParameterName>;

/** Money and patients of a programme, now or as of any position, moment or business date, down to the events. */
@Controller('programmes/:programme')
export class FiguresController {
  constructor(private readonly desk: ViewDesk) {}

  @Get('budget-use')
  @ViewRoute('GetBudgetUse', 'phase', ...AS_OF)
  budgetUse(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.desk.show('budgetUse', { who, programme, query });
  }

  @Get('budget-use/explain')
  @ViewRoute('ExplainBudget', 'budgetFigure', 'phase', 'limit', 'cursor', ...AS_OF)
  explainBudget(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.desk.show('explainBudget', { who, programme, query });
  }

  @Get('phase-allocations')
  @ViewRoute('GetPhaseAllocations', 'minPosition')
  phaseAllocations(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.desk.show('phaseAllocations', { who, programme, query });
  }

  @Get('patient-counts')
  @ViewRoute('GetPatientCounts', 'phase', 'trust', 'specialty', ...AS_OF)
  patientCounts(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.desk.show('patientCounts', { who, programme, query });
  }

  @Get('patient-counts/explain')
  @ViewRoute('ExplainPatientCount', 'patientFigure', 'phase', 'trust', 'specialty', 'limit', 'cursor', ...AS_OF)
  explainCounts(
    @Who() who: Principal,
    @Param('programme', ByProgrammeId) programme: ProgrammeId,
    @Query() query: Anything,
  ) {
    return this.desk.show('explainCounts', { who, programme, query });
  }
}
