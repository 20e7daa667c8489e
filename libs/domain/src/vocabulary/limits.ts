/** What keeps every event small, whatever is asked: an event may be 60 KiB. The forms of the api refuse what exceeds these. */

/** Lines of one contract, those of its amendments included. */
export const LINES_MAX = 100;
/** Patients of one line, one draw or one delivery. */
export const PATIENTS_MAX = 100_000;
/** Minutes outside ordinary hours that one delivery states. */
export const MINUTES_MAX = 6_000_000;
/** Procedures in the scope of one framework agreement, and prices in its list. */
export const FRAMEWORK_PROCEDURES_MAX = 200;
export const FRAMEWORK_PRICES_MAX = 200;
/** Characters of a reason, a rationale and their like. */
export const TEXT_MAX = 4_000;
/** Characters of a name or a reference. */
export const REFERENCE_MAX = 200;
/** Members of a list that a refusal names; it counts the others. */
export const NAMED_MAX = 20;
