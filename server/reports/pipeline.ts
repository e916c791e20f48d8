import type { Report } from './report.ts'

/** All that is open now, by the month in which it is expected to close, at today's rates. */
export const pipelineReport: Report = {
  noun: 'opportunity',
  parts: () => ({
    open: { which: [{ field: 'state', op: 'is', value: 'open' }], day: 'expectedCloseDate', rates: 'today' },
  }),
  groups: ['stage', 'month', 'team', 'owner', 'type'],
  by: 'amount',
  weighted: true,
}
