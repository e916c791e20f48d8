import type { Report } from './report.ts'

/** What is lost now, by the day of its loss and at the rates of that day: what was opened again is not lost. */
export const lostReport: Report = {
  noun: 'opportunity',
  parts: () => ({ lost: { which: [{ field: 'state', op: 'is', value: 'lost' }], day: 'closedAt', rates: 'day' } }),
  groups: ['reason', 'team', 'owner', 'month'],
  by: 'amount',
}
