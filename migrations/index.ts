import { Log1668211200000 } from './1668211200000-log.js';
import { ReadModels1668297600000 } from './1668297600000-read-models.js';
import { People1668384000000 } from './1668384000000-people.js';
import { Engine1668470400000 } from './1668470400000-engine.js';
import { LeftOut1668556800000 } from './1668556800000-left-out.js';
import { Names1668643200000 } from './1668643200000-names.js';
import { StableOrder1668729600000 } from './1668729600000-stable-order.js';
import { Recusals1668902400000 } from './1668902400000-recusals.js';
import { PastRows1668988800000 } from './1668988800000-past-rows.js';
import { Dialogue1669075200000 } from './1669075200000-dialogue.js';
import { Due1669161600000 } from './1669161600000-due.js';
import { Rankings1669248000000 } from './1669248000000-rankings.js';
import { References1669593600000 } from './1669593600000-references.js';
import { Inquiries1669680000000 } from './1669680000000-inquiries.js';
import { LeftOutStreams1669766400000 } from './1669766400000-left-out-streams.js';
import { PastDue1669852800000 } from './1669852800000-past-due.js';
import { Sessions1669939200000 } from './1669939200000-sessions.js';
import { DisputesAndYears1670025600000 } from './1670025600000-disputes-and-years.js';
import { Unshadowed1670112000000 } from './1670112000000-unshadowed.js';
import { Credits1670198400000 } from './1670198400000-credits.js';
import { Documents1670284800000 } from './1670284800000-documents.js';
import { Reads1670371200000 } from './1670371200000-reads.js';
import { SignIns1670457600000 } from './1670457600000-sign-ins.js';
import { ReceivedInvoices1670544000000 } from './1670544000000-received-invoices.js';

/** In order. Forward only: what was released is never edited. */
export const migrations = [
  Log1668211200000,
  ReadModels1668297600000,
  People1668384000000,
  Engine1668470400000,
  LeftOut1668556800000,
  Names1668643200000,
  StableOrder1668729600000,
  Recusals1668902400000,
  PastRows1668988800000,
  Dialogue1669075200000,
  Due1669161600000,
  Rankings1669248000000,
  References1669593600000,
  Inquiries1669680000000,
  LeftOutStreams1669766400000,
  PastDue1669852800000,
  Sessions1669939200000,
  DisputesAndYears1670025600000,
  Unshadowed1670112000000,
  Credits1670198400000,
  Documents1670284800000,
  Reads1670371200000,
  SignIns1670457600000,
  ReceivedInvoices1670544000000,
];
