import type { Report } from './report.ts'

/** The Big Deals that are open now, by the month in which they are expected to close, at today's rates. */
export const bigDealReport: Report = {
  noun: 'opportunity',
  parts: () => ({
    open: {
      which: [
        { field: 'state', op: 'is', value: 'open' },
        { field: 'bigDeal', op: 'is', value: true },
      ],
      day: 'expectedCloseDate',
      rates: 'today',
    },
  }),
  groups: ['type', 'team', 'month'],
  by: 'amount',
  weighted: true,
}
