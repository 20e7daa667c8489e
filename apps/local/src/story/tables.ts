type Figures<Name extends string> = Readonly<Record<Name, string>>;

const MONEY = ['allocated', 'available', 'reserved', 'committed', 'expended', 'paid'] as const;
const PATIENTS = ['requested', 'approved', 'contracted', 'referred', 'returned', 'treated'] as const;

/** The part of the api's view that the tables show; amounts in øre. */
export interface BudgetUse {
  readonly appropriated: string;
  readonly unallocated: string;
  readonly phases: readonly (Figures<(typeof MONEY)[number]> & { readonly phase: number })[];
}

export interface PatientCounts {
  readonly items: readonly (Readonly<Record<(typeof PATIENTS)[number], number>> & {
    readonly phase: number;
    readonly trust: string;
    readonly specialty: string;
  })[];
}

const WIDTH = 15;

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(WIDTH) : cell.padStart(WIDTH))).join('');

/** Øre as kroner with Norwegian spacing; the exact øre only where there are any. */
const inKroner = (ore: string): string => {
  const kroner = ore.slice(0, -2) || '0';
  const spaced = kroner.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ' ');
  const rest = ore.slice(-2);
  return ore === '0' || rest === '00' ? spaced : `${spaced},${rest}`;
};

/** Budget use per phase, in kroner. */
export const budgetTable = ({ appropriated, unallocated, phases }: BudgetUse): readonly string[] => [
  row(['Budget (NOK)', ...MONEY]),
  ...phases.map((phase) => row([`Phase ${phase.phase}`, ...MONEY.map((figure) => inKroner(phase[figure]))])),
  `Appropriated ${inKroner(appropriated)}, unallocated ${inKroner(unallocated)}`,
];

/** Patients per phase, trust and specialty. */
export const patientTable = ({ items }: PatientCounts): readonly string[] => [
  row(['Patients', 'trust', 'specialty', ...PATIENTS]),
  ...items.map((item) =>
    row([`Phase ${item.phase}`, item.trust, item.specialty, ...PATIENTS.map((figure) => String(item[figure]))]),
  ),
];
