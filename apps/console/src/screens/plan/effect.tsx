import { capital, nameIn } from '@spillrom/words';
import type { Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { usePeople } from '../../api/people.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

type Effect = Schemas['Decision']['effect'];

type Fact = readonly [what: string, value: string];

type OfYears = Extract<
  Effect,
  { kind: 'programmeClosed' | 'programmeReopened' | 'yearFrame' | 'carryOver' | 'tolerance' }
>;

/** What is decided of the programme as a whole and of its years. */
const useYearFacts = () => {
  const { format } = useWords();
  const { plan } = usePageWords();
  return (effect: OfYears): readonly Fact[] => {
    switch (effect.kind) {
      case 'programmeClosed':
        return [];
      case 'programmeReopened':
        return [[plan.reason, effect.reason]];
      case 'yearFrame':
        return [
          [plan.year, String(effect.fiscalYear)],
          [plan.amount, format.change(effect.amountOre)],
        ];
      case 'carryOver':
        return [
          [plan.amount, format.money(effect.amountOre)],
          [plan.moved, plan.betweenYears(effect.fromYear, effect.toYear)],
        ];
      case 'tolerance':
        return [
          [plan.tolerance, format.basisPoints(effect.basisPoints)],
          [plan.toleranceMax, format.money(effect.maxOre)],
        ];
    }
  };
};

/** What one decision does, fact by fact. */
const useFacts = () => {
  const ofYears = useYearFacts();
  const { ui, names, format } = useWords();
  const { plan } = usePageWords();
  const { trust, provider, procedure } = useNames();
  const person = usePeople();
  const period = (from: string, to: string): Fact => [ui.contracts.period, `${format.date(from)}–${format.date(to)}`];
  const phase = (number: number): Fact => [ui.contracts.phase, String(number)];
  return (effect: Effect): readonly Fact[] => {
    switch (effect.kind) {
      case 'appropriation':
        return [[plan.amount, format.change(effect.amountOre)]];
      case 'allocation':
        return effect.changes.map((each) => [ui.overview.phase(each.phase), format.change(each.amountOre)]);
      case 'plan':
        return [
          [plan.version, String(effect.planVersion)],
          ...effect.phases.map((each): Fact => [
            ui.overview.phase(each.phase),
            `${trust(each.trust)}, ${format.date(each.from)}–${format.date(each.to)}`,
          ]),
        ];
      case 'virement':
        return [
          [plan.amount, format.money(effect.amountOre)],
          [plan.moved, plan.between(effect.fromPhase, effect.toPhase)],
        ];
      case 'exception':
        return [[ui.requests.trust, trust(effect.trust)], phase(effect.phase), period(effect.from, effect.to)];
      case 'exceptionEnd':
        return [];
      case 'delegation':
        return [
          [plan.holder, person(effect.holder)],
          [plan.contractLimit, format.money(effect.contractLimitOre)],
          [plan.virementLimit, format.money(effect.virementLimitOre)],
          period(effect.from, effect.to),
        ];
      case 'referenceData':
        return [
          [plan.list, capital(nameIn(names.lists, effect.list))],
          [plan.codes, effect.entries.map(({ code, from }) => `${code} (${format.date(from)})`).join(', ')],
          [plan.ended, effect.endings.map(({ code, to }) => `${code} (${format.date(to)})`).join(', ')],
        ];
      case 'framework':
        return [
          ...(effect.ceilingOre === undefined ? [] : [[plan.ceiling, format.money(effect.ceilingOre)] as const]),
          ...(effect.to === undefined ? [] : [[ui.contracts.period, `–${format.date(effect.to)}`] as const]),
          [plan.reason, effect.reason],
        ];
      case 'specialistQuota':
        return [
          [ui.contracts.provider, provider(effect.provider)],
          [ui.contracts.procedure, procedure(effect.procedure)],
          [plan.year, String(effect.year)],
          [ui.contracts.patients, format.count(effect.patients)],
        ];
      case 'programmeClosed':
      case 'programmeReopened':
      case 'yearFrame':
      case 'carryOver':
      case 'tolerance':
        return ofYears(effect);
      default:
        return [phase(effect.phase)];
    }
  };
};

/** What a decision does, in words. */
export const EffectFacts = ({ of }: { readonly of: Effect }) => {
  const facts = useFacts()(of).filter(([, value]) => value !== '');
  return (
    <dl className="facts">
      {facts.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** The same in a line of a table. */
export const useEffectLine = () => {
  const { names } = useWords();
  const facts = useFacts();
  return (effect: Effect): string => {
    const first = facts(effect).filter(([, value]) => value !== '')[0];
    const kind = capital(nameIn(names.effects, effect.kind));
    return first === undefined ? kind : `${kind}: ${first[0].toLowerCase()} ${first[1]}`;
  };
};
