import type { Ctx } from '../db/context.ts'
import { type Route, route } from '../http/route.ts'
import { refuse } from '../refuse.ts'
import { settingsIn } from '../settings/settings.ts'
import { knownModel, learning } from './learn-again.ts'
import { measure } from './measure.ts'
import { needed } from './model.ts'
import { predictOne } from './predict-one.ts'
import { pipelineOf, readClosed } from './read-closed.ts'

/** What is measured is the whole company's: for those who see all of it. */
function permitWhole({ actor }: Ctx, roles: readonly string[]): void {
  if (!roles.includes(actor.role)) throw refuse('permission.denied')
}

export const predictionRoutes: Route[] = [
  route('GET /opportunities/:id/prediction', (ctx, { params }) => predictOne(ctx, params.id ?? '')),
  route('GET /prediction/backtest', async (ctx) => {
    permitWhole(ctx, ['admin', 'manager', 'executive'])
    const [closed, known] = await Promise.all([readClosed(ctx), knownModel(ctx)])
    return {
      enabled: settingsIn(ctx.config, 'pipeline').predictProbability,
      closed: closed.length,
      needed,
      learntAt: known?.learntAt.toISOString() ?? null,
      measured: closed.length < needed ? null : measure(closed, pipelineOf(ctx)),
    }
  }),
  route('POST /prediction/learning', async (ctx) => {
    permitWhole(ctx, ['admin', 'manager'])
    ctx.enqueue(learning, {})
    return { accepted: true }
  }),
]
