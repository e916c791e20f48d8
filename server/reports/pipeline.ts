import { type Report, today } from './report.ts'

/** All that is open now, by the month in which it is expected to close, at today's rates. */
export const pipelineReport: Report = {
  which: [{ field: 'state', op: 'is', value: 'open' }],
  day: 'expectedCloseDate',
  groups: ['stage', 'month', 'team', 'owner', 'type'],
  weighted: true,
  ratesOn: today,
}
