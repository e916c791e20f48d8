import { instantOn } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import { settingsIn } from '../settings/settings.ts'
import { clearTimer, setTimer } from '../worker/timers.ts'
import { learn, type Model, needed } from './model.ts'
import { readClosed } from './read-closed.ts'

export const learning = 'prediction.learn'
const atNight = 3 * 60

type Known = { model: Model; learntAt: Date }

/** What the workspace has learnt; undefined before that, and while it is switched off. */
export async function knownModel(ctx: Ctx): Promise<Known | undefined> {
  const row = await ctx.tx.maybe<{ model: Model; learnt_at: Date }>(
    sql`select model, learnt_at from prediction_models where workspace_id = ${ctx.workspaceId}`,
  )
  return row && { model: row.model, learntAt: row.learnt_at }
}

/**
 * Learns from what was won and lost, while the setting is on: then and every night. With fewer closed opportunities than are needed nothing
 * is known.
 */
export async function learnAgain(ctx: Ctx): Promise<void> {
  const { predictProbability } = settingsIn(ctx.config, 'pipeline')
  if (predictProbability) setTimer(ctx, learning, '', nextNight(ctx))
  else clearTimer(ctx, learning, '')
  const closed = predictProbability ? await readClosed(ctx) : []
  if (closed.length < needed) {
    ctx.tx.write(sql`delete from prediction_models where workspace_id = ${ctx.workspaceId}`)
    return
  }
  const model = JSON.stringify(learn(closed))
  ctx.tx.write(sql`insert into prediction_models (workspace_id, learnt_at, model) values (${ctx.workspaceId}, ${ctx.now}, ${model})
    on conflict (workspace_id) do update set learnt_at = excluded.learnt_at, model = excluded.model`)
}

/** The next 03:00 where the workspace is, an hour away at least, so that a night whose clocks go back is not two. */
function nextNight({ config, now }: Pick<Ctx, 'config' | 'now'>): Date {
  const timeZone = timeZoneOf(config)
  const soon = now.getTime() + 3_600_000
  const night = (moment: number) => instantOn(dayOf(new Date(moment), timeZone), atNight, timeZone)
  const tonight = night(soon)
  return tonight.getTime() >= soon ? tonight : night(soon + 86_400_000)
}
