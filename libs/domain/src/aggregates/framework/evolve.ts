import { add, ore, subtract, unreachable, ZERO } from '@spillrom/kernel';
import type { FrameworkEvent } from './events.js';
import type { FrameworkState, KnownFramework } from './state.js';

type Of<Type extends FrameworkEvent['type']> = Extract<FrameworkEvent, { type: Type }>;

const registered = ({ data }: Of<'FrameworkRegistered'>): KnownFramework => {
  const { agreementNumber: _agreementNumber, title: _title, ...rest } = data;
  return { ...rest, status: 'registered', ceilingOre: ore(data.ceilingOre), drawnOre: ZERO, callOffs: new Map() };
};

const changed = (framework: KnownFramework, { data }: Of<'FrameworkChanged'>): KnownFramework => {
  const { to = framework.to, procedures = framework.procedures } = data;
  const ceilingOre = data.ceilingOre === undefined ? framework.ceilingOre : ore(data.ceilingOre);
  return { ...framework, to, procedures, ceilingOre, prices: [...framework.prices, ...data.prices] };
};

const used = (
  framework: KnownFramework,
  { type, data: { contract, amountOre, to } }: Of<'FrameworkDrawn' | 'FrameworkRestored'>,
): KnownFramework => {
  const change = type === 'FrameworkDrawn' ? add : subtract;
  const callOffs = new Map(framework.callOffs);
  if (to === undefined) callOffs.delete(contract);
  else callOffs.set(contract, to);
  return { ...framework, drawnOre: change(framework.drawnOre, ore(amountOre)), callOffs };
};

export const evolveFramework = (state: FrameworkState, event: FrameworkEvent): FrameworkState => {
  if (event.type === 'FrameworkRegistered') return registered(event);
  if (state.status === 'absent') return unreachable(event as never);
  switch (event.type) {
    case 'FrameworkChanged':
      return changed(state, event);
    case 'FrameworkDrawn':
    case 'FrameworkRestored':
      return used(state, event);
    default:
      return unreachable(event);
  }
};
