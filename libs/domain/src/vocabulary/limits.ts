/*
 * How much one event, and so one command, may hold. An event may be 60 KiB and is there for ever: what can be longer than is said here
 * follows as further events of the same commit. The forms ask for no more, and a test over the largest legal case of every event type
 * holds the whole.
 */

/** Cohorts of one request. */
export const COHORTS_MAX = 50;
/** Requests that a trust can put in order. */
export const RANKED_REQUESTS_MAX = 200;
/** What one assessment says was examined, and signs of its notes: beside a long assessment they fit into its event. */
export const SUPPLY_MAX = 100;
export const SUPPLY_NOTE_SIGNS_MAX = 60;
/** The longest wait that can be stated, in weeks. */
export const WAIT_WEEKS_MAX = 1_000;
/** Lines of one contract, those that amendments add included. */
export const CONTRACT_LINES_MAX = 100;
/** Lines of one invoice. */
export const INVOICE_LINES_MAX = 200;
/** Lines of one invoice as it comes, and matches of one; and characters of what such an invoice calls a line. */
export const RECEIVED_LINES_MAX = 400;
export const LINE_ID_SIGNS_MAX = 60;
/** Deliveries that one event says an invoice uses up; those of a larger invoice follow in further events. */
export const DELIVERIES_USED_MAX = 800;
/** Procedures in the scope of one framework agreement, and dated prices on its list. */
export const FRAMEWORK_PROCEDURES_MAX = 200;
export const FRAMEWORK_PRICES_MAX = 200;
/** The calendar year of a quota: the years that dates may have. */
export const YEAR_MIN = 2000;
export const YEAR_MAX = 2099;
/** Phases of one plan, and the highest number of a phase. */
export const PLAN_PHASES_MAX = 50;
/** Changes of one allocation. */
export const ALLOCATION_CHANGES_MAX = 50;
/** The rank of a phase, and the version of a plan. */
export const RANK_MAX = 1_000;
export const PLAN_VERSION_MAX = 1_000_000;
/** Patients of one cohort or one contract line, or that a provider can treat in a week. */
export const PATIENTS_MAX = 100_000;
/** The number of a line, a delivery or another numbered part. */
export const PART_NUMBER_MAX = 100_000;
/** Minutes outside ordinary hours that one delivery states. */
export const MINUTES_MAX = 6_000_000;

/** The weight of one criterion, in percent. */
export const WEIGHT_MAX = 100;
/** Editions of one inquiry that a form can name. */
export const EDITIONS_MAX = 10_000;
/** Criteria, invitees and questions of one inquiry. An offer and its withdrawn successors count one by one. */
export const CRITERIA_MAX = 20;
export const INVITEES_MAX = 50;
export const QUESTIONS_MAX = 200;
export const OFFERS_MAX = 200;
/** Cohorts that one award gives to offers, each pair once. */
export const OFFER_AWARDS_MAX = 1_000;
/** Of a share in percent. */
export const PERCENT_MAX = 100;
/** Points for a criterion go from 0 to this; so does the part of the price, times its weight. */
export const CRITERION_POINTS_MAX = 10;
/** Characters (code points) of what an inquiry says; it has an event of its own. */
export const INQUIRY_TEXT_SIGNS_MAX = 20_000;
/** So many of them stand in one event; the rest follows in more. */
export const INQUIRY_TEXT_PART_SIGNS = 10_000;
/** Characters (code points) of the reason why one provider alone is invited. */
export const INVITEES_REASON_SIGNS_MAX = 1_000;
/** Characters (code points) of a criterion, and of its description or the reason for its points. */
export const CRITERION_NAME_SIGNS_MAX = 100;
export const CRITERION_SIGNS_MAX = 400;
/** Characters (code points) of the reason for declining one offer, and of a condition that an offer states. */
export const OFFER_REASON_SIGNS_MAX = 2_000;

/** Characters (code points) of a reason, a rationale or another text that explains. */
export const TEXT_SIGNS_MAX = 4_000;
/** Characters (code points) of a name, or of a reference that others gave. */
export const NAME_SIGNS_MAX = 200;
/** Signs of the number of a case or an agreement, from which an id is made. */
export const CASE_NUMBER_SIGNS_MAX = 60;
/** Signs of a code of a code list. */
export const CODE_SIGNS_MAX = 20;
/** Signs of the code for how a wait ended. */
export const END_OF_WAIT_CODE_SIGNS_MAX = 10;

/** Entries and endings of one decision on reference data together; of rules of priority, which are long, fewer. */
export const REFERENCE_CHANGES_MAX = 50;
export const PRIORITY_RULES_MAX = 10;
/** Rows of points of one rule of priority, for the deadline and for the wait each. */
export const PRIORITY_ROWS_MAX = 8;
/** Points for one thing, and weeks of a wait or to a deadline, in a rule of priority. */
export const POINTS_MAX = 1_000;
export const WEEKS_MAX = 520;
/** Signs of the name of a code in one language, and of where an entry comes from. */
export const ENTRY_SIGNS_MAX = 80;

/** How far a tolerance may go, in hundredths of a per cent of a contract's total. */
export const TOLERANCE_BASIS_POINTS_MAX = 1_000;

/** A violation that names a list names the first of it, and the count of all. */
export const NAMED_MAX = 20;

/**
 * Events of one commit that list what a plan leaves outside, 48 KiB each: some 150,000 requests and contracts. The count, which stands
 * beside them, is of all.
 */
export const OUTSIDE_EVENTS_MAX = 400;

/** Bytes of data that events which follow one another in a commit are filled up to: well below the 60 KiB of a whole event. */
export const CHUNK_BYTES_MAX = 48 * 1024;
