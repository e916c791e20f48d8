import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { openLeads } from './open-leads.ts'
import type { Report } from './report.ts'

/**
 * How soon people answer: from when a lead was given to whoever has it to the first thing he did about it. Whoever entered or took a lead
 * himself had it in hand, so it does not count. What is open and has no answer waits on.
 */
export const responseTimeReport: Report = {
  noun: 'lead',
  parts: (ctx: Ctx) => ({
    answered: {
      which: [...given, { field: 'respondedAt', op: 'isNotEmpty' }],
      day: 'dispatchedAt',
      rates: 'today',
      wait: { from: 'dispatchedAt', to: 'respondedAt' },
    },
    waiting: {
      which: [...given, { field: 'respondedAt', op: 'isEmpty' }, openLeads(ctx)],
      day: 'dispatchedAt',
      rates: 'today',
      wait: { from: 'dispatchedAt', to: null },
    },
  }),
  groups: ['owner', 'team', 'source', 'month'],
  by: 'count',
}

const given: readonly Filter[] = [
  { field: 'ownerId', op: 'isNotEmpty' },
  { field: 'assignedBy', op: 'isNot', value: 'own' },
]
