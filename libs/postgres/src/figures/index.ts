export { figuresPosition, lastCommit, type Ask, type AsOf } from './as-of.js';
export { readChain, type ChainMovement } from './chain.js';
export { askClient, HOLD_SCHEMA, inSnapshot } from './snapshot.js';
export { explainFigure, type ExplainedPosting, type ExplainQuery, type Explanation } from './explain.js';
export { readSeries, type MonthOfFigures } from './series.js';
export { readProgress, type Passed, type Progress } from './progress.js';
export { readBalances, readFigures, type StoredFigure, type StoredFigures } from './stored-figures.js';
