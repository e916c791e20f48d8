import type { Report } from './report.ts'

/** What people do: done by the day it was done, overdue and planned by the day it is due. What was cancelled does not count. */
export const activityReport: Report = {
  noun: 'activity',
  parts: () => ({
    done: { which: [{ field: 'state', op: 'is', value: 'done' }], day: 'doneAt', rates: 'today' },
    overdue: { which: [{ field: 'urgency', op: 'is', value: 'overdue' }], day: 'dueDate', rates: 'today' },
    planned: {
      which: [{ field: 'urgency', op: 'isOneOf', value: ['today', 'planned'] }],
      day: 'dueDate',
      rates: 'today',
    },
  }),
  groups: ['type', 'owner', 'team', 'month'],
  by: 'count',
}
