import type { Ctx, Recorded } from '../db/context.ts'
import type { Reactions } from '../worker/worker.ts'
import { recomputeAll } from './recompute.ts'
import { remind } from './remind.ts'

export const overdueReactions: Reactions = {
  'overdue.before': { inside: remind('before') },
  'overdue.due': { inside: remind('due') },
  'overdue.repeat': { inside: remind('repeat') },
  'overdue.escalation': { inside: remind('escalation') },
  'overdue.settings': { inside: recomputeIfMeant },
  'overdue.recompute': { outside: recomputeAll },
}

/** `clocks.changed`: what clocks go by has changed, a calendar, a time limit, which statuses are open. */
export const overdueEvents: Readonly<Record<string, readonly string[]>> = {
  'clocks.changed': ['overdue.recompute'],
  'settings.changed': ['overdue.settings'],
}

const meant = new Set([
  'workingTimeOnly',
  'clockStart',
  'defaultLimit',
  'defaultStageLimit',
  'repeatEveryHours',
  'remindBefore',
  'escalation',
])

function recomputeIfMeant(ctx: Ctx, { id, payload }: Recorded & { payload: { fields: readonly string[] } }): void {
  if (payload.fields.some((field) => meant.has(field))) ctx.enqueue('overdue.recompute', { id })
}
