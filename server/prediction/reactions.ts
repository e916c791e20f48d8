import type { Ctx } from '../db/context.ts'
import type { Reactions } from '../worker/worker.ts'
import { learnAgain, learning } from './learn-again.ts'

/** Of the settings only those of the pipeline matter; a night and an import say nothing of settings. */
type Why = { payload?: { name?: string } }

export const predictionReactions: Reactions = {
  [learning]: {
    inside: async (ctx: Ctx, { payload }: Why) => {
      if ((payload?.name ?? 'pipeline') === 'pipeline') await learnAgain(ctx)
    },
  },
}

/** An import may bring a whole past. */
export const predictionEvents: Readonly<Record<string, readonly string[]>> = {
  'settings.changed': [learning],
  'import.done': [learning],
  'import.undone': [learning],
}
