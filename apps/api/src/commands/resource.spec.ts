import { resourceOf } from './resource.js';

const accepted = { outcome: 'accepted', target: 'contract-c' } as const;

describe('the resource of a recorded command', () => {
  it('is what it made, by its id', () => {
    const made = { type: 'RecordDecision', outcome: 'accepted', target: 'decision-d' } as const;
    expect(resourceOf(made, '/api/v1')).toEqual({ resource: '/api/v1/decisions/d', id: 'd' });
  });

  it('is nothing when it was to make something and was refused', () => {
    const refused = { type: 'RecordDecision', outcome: 'refused', target: 'decision-d' } as const;
    expect(resourceOf(refused, '/api/v1')).toEqual({});
  });

  it('is the part that it made, or what it addressed', () => {
    const part = resourceOf({ ...accepted, type: 'ProposeAmendment', made: '2' }, '/api/v1');
    expect(part).toEqual({ resource: '/api/v1/contracts/c/amendments/2' });
    const refused = resourceOf({ ...accepted, type: 'ProposeAmendment', outcome: 'refused' }, '/api/v1');
    expect(refused).toEqual({ resource: '/api/v1/contracts/c' });
    const contact = { type: 'RecordContact', outcome: 'accepted', target: 'dialogue-911000008', made: '3' } as const;
    expect(resourceOf(contact, '/api/v1')).toEqual({ resource: '/api/v1/providers/911000008/dialogue/3' });
    // Draws are numbered, and have no path.
    expect(resourceOf({ ...accepted, type: 'DrawReferrals', made: '1' }, '/api/v1').resource).toBe(
      '/api/v1/contracts/c',
    );
  });
});
