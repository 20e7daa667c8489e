/** What a telling comes to that nothing interrupts (`npm run story`); amounts in øre. */
export const WHOLE = {
  position: '807',
  budget: {
    appropriated: '10000000000',
    unallocated: '5127740000',
    phases: [
      { phase: 1, allocated: '329260000', available: '0', reserved: '0', committed: '0', paid: '329260000' },
      { phase: 2, allocated: '43000000', available: '0', reserved: '0', committed: '0', paid: '43000000' },
      { phase: 3, available: '2014000000', reserved: '179550000', committed: '275890000', paid: '9360000' },
      { phase: 4, available: '2000000000', reserved: '0', committed: '0', paid: '0' },
    ],
  },
  byClock: [
    { type: 'LapseContract', decidedAt: '2023-02-08T23:00:00.000000Z', outcome: 'accepted' },
    { type: 'LapseReservation', decidedAt: '2023-05-31T22:00:00.000000Z', outcome: 'accepted' },
    { type: 'CloseInquiry', decidedAt: '2024-03-21T11:00:00.000000Z', outcome: 'accepted' },
  ],
  redFlags: ['oneOffer', 'frameworkNotInvited', 'contactGap', 'overCapacity'],
};
