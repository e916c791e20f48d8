import { type Report, today } from './report.ts'

/** The Big Deals that are open now, by the month in which they are expected to close, at today's rates. */
export const bigDealReport: Report = {
  which: [
    { field: 'state', op: 'is', value: 'open' },
    { field: 'bigDeal', op: 'is', value: true },
  ],
  day: 'expectedCloseDate',
  groups: ['type', 'team', 'month'],
  weighted: true,
  ratesOn: today,
}
