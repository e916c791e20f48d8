import type { Ctx } from '../db/context.ts'
import { openLeads } from './open-leads.ts'
import type { Report } from './report.ts'

/**
 * Who was given leads and why: each counts once, on the day it was given to whoever has it, and waited since it came. Those that nobody
 * has wait on, on the day they came.
 */
export const assignmentReport: Report = {
  noun: 'lead',
  parts: (ctx: Ctx) => ({
    given: {
      which: [{ field: 'ownerId', op: 'isNotEmpty' }],
      day: 'dispatchedAt',
      rates: 'today',
      wait: { from: 'createdAt', to: 'dispatchedAt' },
    },
    waiting: {
      which: [{ field: 'ownerId', op: 'isEmpty' }, openLeads(ctx)],
      day: 'createdAt',
      rates: 'today',
      wait: { from: 'createdAt', to: null },
    },
  }),
  groups: ['owner', 'team', 'way', 'task', 'source', 'month'],
  by: 'count',
}
