import type { Basis, InquiryKind } from '@spillrom/domain';
import { ore, oreText, shortReference, sum } from '@spillrom/kernel';
import type { LocalDate, OreText, OrgNumber, ProgrammeId, ShortReference } from '@spillrom/kernel';
import type { ContractRow } from '../registers/index.js';

/** Fewer patients than these could be recognised. */
const SHOWN_FROM = 5;

/** What is said of fewer. */
const FEW = `<${SHOWN_FROM}`;

interface Organisation {
  readonly organisation: OrgNumber;
  readonly name: string;
}

export interface OpenLine {
  readonly line: number;
  /** Code of Volven 8451 */
  readonly specialty: string;
  /** How many, or `<5` */
  readonly patients: string;
  /** Patients × price; missing where the patients are fewer than five */
  readonly amountOre?: OreText;
}

/** A contract as everybody may see it. */
export interface OpenContract {
  readonly reference: ShortReference;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly status: ContractRow['status'];
  /** Whose patients they are */
  readonly trust: Organisation;
  readonly provider: Organisation;
  readonly confirmedOn: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly basis: Basis;
  /** What was asked of several or one before it; missing where it was awarded without */
  readonly inquiry?: InquiryKind;
  readonly rationale: string;
  /** Of all lines, or `<5` as soon as one of them says so */
  readonly patients: string;
  /** Of all lines; missing as soon as it is of one of them */
  readonly amountOre?: OreText;
  readonly lines: readonly OpenLine[];
}

/** What a contract names by numbers. */
export interface OpenNames {
  readonly trust: string;
  readonly provider: string;
  readonly inquiry?: InquiryKind;
}

const openLine = ({ line, specialty, patients, unitPriceOre }: ContractRow['lines'][number]): OpenLine =>
  patients < SHOWN_FROM
    ? { line, specialty, patients: FEW }
    : { line, specialty, patients: String(patients), amountOre: oreText(ore(unitPriceOre) * BigInt(patients)) };

/** The sums of lines, of which a hidden one would otherwise be what the others leave. */
const sums = (lines: readonly OpenLine[]): Pick<OpenContract, 'patients' | 'amountOre'> => {
  const amounts = lines.flatMap(({ amountOre }) => (amountOre === undefined ? [] : [ore(amountOre)]));
  if (amounts.length < lines.length || lines.length === 0) return { patients: FEW };
  const patients = lines.reduce((total, line) => total + Number(line.patients), 0);
  return { patients: String(patients), amountOre: oreText(sum(amounts)) };
};

/** A contract as everybody may see it; nothing of one that was never confirmed, was discarded or has lapsed. */
export const openContract = (row: ContractRow, { trust, provider, inquiry }: OpenNames): readonly OpenContract[] => {
  const isOpen = ['confirmed', 'terminated', 'settled'].includes(row.status);
  if (!isOpen || row.confirmed === undefined) return [];
  const lines = row.lines.map(openLine);
  const { programme, phase, status, from, to, basis, rationale } = row;
  return [
    {
      ...{ reference: shortReference('contract', row.contract), programme, phase, status },
      trust: { organisation: row.trust, name: trust },
      provider: { organisation: row.provider, name: provider },
      ...{ confirmedOn: row.confirmed.on, from, to, basis },
      ...(inquiry !== undefined && { inquiry }),
      ...{ rationale, ...sums(lines), lines },
    },
  ];
};
