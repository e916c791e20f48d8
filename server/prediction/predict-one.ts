import type { Ctx } from '../db/context.ts'
import { readRecord } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'
import { settingsIn } from '../settings/settings.ts'
import { knownModel } from './learn-again.ts'
import { needed, type Part, predict } from './model.ts'
import { pipelineOf, readExample } from './read-closed.ts'

type Answer = {
  /** Null where nothing is predicted, for `reason`. */
  probability: number | null
  reason: 'off' | 'closed' | 'tooFew' | null
  /** Closed opportunities it was learnt from, and how many that must be. */
  closed: number
  needed: number
  learntAt: string | null
  parts: Part[]
}

/** The percentage that an open opportunity is won, learnt from the workspace's own past, with what speaks for and against. */
export async function predictOne(ctx: Ctx, id: string): Promise<Answer> {
  const record = await readRecord(ctx, keptOf('opportunity'), id)
  const nothing: Answer = { probability: null, reason: null, closed: 0, needed, learntAt: null, parts: [] }
  if (!settingsIn(ctx.config, 'pipeline').predictProbability) return { ...nothing, reason: 'off' }
  if (record.state !== 'open') return { ...nothing, reason: 'closed' }
  const [known, example] = await Promise.all([knownModel(ctx), readExample(ctx, id)])
  if (!known || !example) return { ...nothing, reason: 'tooFew' }
  const { won, lost } = known.model
  const prediction = predict(known.model, example, pipelineOf(ctx))
  return { ...nothing, ...prediction, closed: won + lost, learntAt: known.learntAt.toISOString() }
}
