export type { DueRow } from './due-table.js';
export type { DialogueFilters, ShownEntry, SilentProvider } from './dialogue-query.js';
export { OtherLog, parkedInWords, type LeftOut, type Parked, type ProjectionName } from './checkpoint.js';
export { checkEngine, Projector, type ProjectionHealth, type ProjectorOptions } from './projector.js';
export {
  ReadViews,
  type AllocationChange,
  type At,
  type PhaseAllocation,
  type ReadViewsOptions,
  type RegisterPage,
} from './read-views.js';
export type { AtLeast, StateAsked } from './past-state.js';
export { cursorRefused, QueryRefused, SORT_DEFAULT, sortable } from './register-cursor.js';
export { rebuild, RebuildRunning, RebuildStopped, type RebuildOptions } from './rebuild.js';
export {
  LIMIT_DEFAULT,
  SHEET_ROWS_MAX,
  type Narrowed,
  type RegisterFilters,
  type RegisterQuery,
} from './register-query.js';
export type { ProjectionState, Watch } from './running.js';
export { ReadModelBehind, ReadModelParked, ReadModelUnavailable, type Reached } from './waiting.js';
export { DecisionRefused, leaveOut, takeIn, type Decided, type LeavingOut } from './leave-out.js';
