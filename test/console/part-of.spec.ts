import { partOf } from '../../apps/console/src/parts/command/may.js';

describe('the part that an action is about', () => {
  it.each<readonly [string, number | undefined]>([
    ['/api/v1/contracts/9d9e950f-4eda-8c5c-9db0-0647e20f15a1/deliveries/3/verification', 3],
    ['/api/v1/contracts/9d9e950f-4eda-8c5c-9db0-0647e20f15a1/confirmation', undefined],
    // The number of an organisation.
    ['/api/v1/providers/982755999/capacity', undefined],
    ['/api/v1/invoices', undefined],
  ])('of %s is %s', (href, part) => expect(partOf({ href })).toBe(part));
});
