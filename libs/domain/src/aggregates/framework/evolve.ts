import { add, ore, subtract, unreachable, ZERO } from '@spillrom/kernel';
import type { FrameworkEvent } from './events.js';
import type { FrameworkState, KnownFramework } from './state.js';

type Of<Type extends FrameworkEvent['type']> = Extract<FrameworkEvent, { type: Type }>;

const registered = ({ data }: Of<'FrameworkRegistered'>): KnownFramework => {
  const { agreementNumber: _agreementNumber, title: _title, ...rest } = data;
  return { ...rest, status: 'registered', ceilingOre: ore(data.ceilingOre), drawnOre: ZERO };
};

export const evolveFramework = (state: FrameworkState, event: FrameworkEvent): FrameworkState => {
  if (event.type === 'FrameworkRegistered') return registered(event);
  if (state.status === 'absent') return unreachable(event as never);
  switch (event.type) {
    case 'FrameworkDrawn':
      return { ...state, drawnOre: add(state.drawnOre, ore(event.data.amountOre)) };
    case 'FrameworkRestored':
      return { ...state, drawnOre: subtract(state.drawnOre, ore(event.data.amountOre)) };
    default:
      return unreachable(event);
  }
};
