import type { Report } from './report.ts'

/**
 * What is to be expected: all that is open, by the month in which it is expected to close, at today's rates. Beside it, what is won, by the
 * day it was and at the rates of that day.
 */
export const forecastReport: Report = {
  noun: 'opportunity',
  parts: () => ({
    open: { which: [{ field: 'state', op: 'is', value: 'open' }], day: 'expectedCloseDate', rates: 'today' },
    won: { which: [{ field: 'state', op: 'is', value: 'won' }], day: 'closedAt', rates: 'day' },
  }),
  counted: ['open'],
  groups: ['month', 'owner', 'team', 'stage', 'type'],
  by: 'amount',
  weighted: true,
}
