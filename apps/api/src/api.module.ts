import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TerminusModule } from '@nestjs/terminus';
import { CommandRunner } from '@spillrom/commands';
import { commandHandlers, queryHandlers, VIEWS } from '@spillrom/nest';
import { DryRun } from './commands/dry-run.js';
import { ContractUseController } from './contracts/contract-use.controller.js';
import { ContractsController } from './contracts/contracts.controller.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { DialogueController } from './dialogue/dialogue.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { FormPipe } from './form/form.pipe.js';
import { FrameworksController } from './frameworks/frameworks.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import type { Application } from './application.js';
import { PrincipalGuard, WHO_ASKS } from './identity/principal.guard.js';
import { OffersController } from './inquiries/offers.controller.js';
import { InquiriesController } from './inquiries/inquiries.controller.js';
import { InvoicesController } from './invoices/invoices.controller.js';
import { LiveController } from './live/live.controller.js';
import { MeController } from './me/me.controller.js';
import { NamesController } from './names/names.controller.js';
import { PeopleController } from './people/people.controller.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ProblemsController } from './problems/problems.controller.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { OpenController } from './open/open.controller.js';
import { ProvidersController } from './providers/providers.controller.js';
import { CreditsController } from './credits/credits.controller.js';
import { RankingsController } from './rankings/rankings.controller.js';
import { ReadsController } from './reads/reads.controller.js';
import { RecusalsController } from './recusals/recusals.controller.js';
import { ReferenceController } from './reference/reference.controller.js';
import { RequestsController } from './requests/requests.controller.js';
import type { ApiSettings } from './settings.js';
import { APPLICATION, SETTINGS } from './tokens.js';
import { DialogueViewsController } from './views/dialogue.controller.js';
import { QueueController } from './views/queue.controller.js';
import { ReportsController } from './views/reports.controller.js';
import { FiguresController } from './views/figures.controller.js';
import { HistoryController } from './views/history.controller.js';
import { InquiryViewsController } from './views/inquiries.controller.js';
import { LogController } from './views/log.controller.js';
import { PartsController } from './views/parts.controller.js';
import { RegistersController } from './views/registers.controller.js';
import { ViewReader, viewsOf } from './views/view-reader.js';

@Module({
  imports: [CqrsModule, TerminusModule.forRoot({ logger: false })],
  controllers: [
    ProgrammesController,
    DecisionsController,
    DelegationsController,
    ProvidersController,
    FrameworksController,
    RequestsController,
    ContractsController,
    ContractUseController,
    InquiriesController,
    OffersController,
    InvoicesController,
    CreditsController,
    RankingsController,
    RecusalsController,
    DialogueController,
    DocumentsController,
    RegistersController,
    PartsController,
    HistoryController,
    InquiryViewsController,
    DialogueViewsController,
    QueueController,
    ReportsController,
    OpenController,
    FiguresController,
    LogController,
    LiveController,
    MeController,
    ReferenceController,
    NamesController,
    PeopleController,
    ReadsController,
    HealthController,
    ProblemsController,
  ],
  providers: [
    ...commandHandlers,
    ...queryHandlers,
    ViewReader,
    DryRun,
    Readiness,
    { provide: APP_GUARD, useClass: PrincipalGuard },
    { provide: APP_PIPE, useClass: FormPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {
  /** Everything that lives longer than a request is made outside and handed in. */
  static over(application: Application, settings: ApiSettings): DynamicModule {
    return {
      module: ApiModule,
      providers: [
        { provide: APPLICATION, useValue: application },
        { provide: SETTINGS, useValue: settings },
        { provide: WHO_ASKS, useValue: application.whoAsks },
        { provide: CommandRunner, useValue: application.commands },
        { provide: VIEWS, useValue: viewsOf(application) },
      ],
    };
  }
}
