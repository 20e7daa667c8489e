import type { Position } from '@spillrom/event-sourcing';
import type { ContractId, InquiryId, LocalDate, OrgNumber, RequestId } from '@spillrom/kernel';
import type { ShownEntry } from '@spillrom/postgres/read-models';
import type { WeekOfCapacity } from '@spillrom/read-models';

interface Page<Item> {
  readonly position: Position;
  readonly items: readonly Item[];
  /** Cursor of the next page; missing on the last */
  readonly next?: string;
}

/** A provider that has something open, and that nobody has spoken with for long. */
interface SilentProvider {
  readonly provider: OrgNumber;
  readonly name: string;
  /** The date of the last contact in Oslo; missing if there was none */
  readonly lastContactOn?: LocalDate;
  /** Contracts that are confirmed and not settled */
  readonly contracts: readonly ContractId[];
  /** Inquiries to it that are sent or closed */
  readonly inquiries: readonly InquiryId[];
}

/** What the views of the dialogue and of capacity answer with. */
export interface DialogueShapes {
  readonly GetDialogue: Page<ShownEntry> & { readonly provider: OrgNumber };
  readonly GetContact: ShownEntry;
  readonly GetCaseDialogue: Page<ShownEntry> & { readonly request: RequestId };
  readonly GetInquiryDialogue: Page<ShownEntry> & { readonly inquiry: InquiryId };
  readonly GetContractDialogue: Page<ShownEntry> & { readonly contract: ContractId };
  readonly ListSilentProviders: Page<SilentProvider> & {
    /** The date as of which it was asked */
    readonly on: LocalDate;
    /** For how many days there was no contact */
    readonly days: number;
  };
  readonly GetCapacity: Page<WeekOfCapacity> & { readonly provider: OrgNumber };
}
