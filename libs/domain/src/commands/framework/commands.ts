import type { FrameworkId, LocalDate, OreText } from '@spillrom/kernel';
import type { CommandOf } from '../../vocabulary/command.js';
import type { CallOffRule, ListPrice } from '../../aggregates/framework/events.js';

export type RegisterFramework = CommandOf<
  'RegisterFramework',
  { readonly framework: FrameworkId },
  {
    readonly provider: string;
    readonly agreementNumber: string;
    readonly title: string;
    readonly procedures: readonly string[];
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly ceilingOre: OreText;
    readonly prices: readonly ListPrice[];
    readonly callOffRule: CallOffRule;
  }
>;

export type FrameworkCommand = RegisterFramework;
