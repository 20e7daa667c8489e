export { EventOrder } from './event-order.js';
export { findingsIn, findingsOf, RULES, type Evidence, type Finding, type RuleName } from './findings.js';
export { FoldedLog } from './folded-log.js';
export { InquiryStories } from './inquiry-stories.js';
export type { Rule } from './rule.js';
export { RED_FLAGS, redFlagsBy, type RedFlag } from './red-flags.js';
