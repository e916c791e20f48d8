import type { Ctx } from '../db/context.ts'
import type { Reactions } from '../worker/worker.ts'
import { checkTargets } from './check-targets.ts'

export const targetReactions: Reactions = {
  'targets.check': { inside: checkTargets },
  'targets.imported': { inside: (ctx: Ctx) => checkTargets(ctx, {}) },
}

/** What an import has won is looked at in its end. */
export const targetEvents: Readonly<Record<string, readonly string[]>> = {
  'import.done': ['targets.imported'],
  'import.stopped': ['targets.imported'],
  'import.undone': ['targets.imported'],
}
