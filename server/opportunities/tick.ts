import type { opportunity, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { applyChange, forChange } from '../records/acts.ts'
import { present } from '../records/answer.ts'
import { refuse } from '../refuse.ts'
import { opportunities } from './opportunities.ts'
import { requirementsFor } from './requirements.ts'

/**
 * Ticks a requirement that people tick themselves, or takes the tick back; who did it when stands in the history. 404 when no stage of
 * the record's team has it, 409 when the system tests it itself.
 */
export async function tick(
  ctx: Ctx,
  id: string,
  requirementId: string,
  ifMatch: string | undefined,
  done: () => boolean,
): Promise<RecordOf<typeof opportunity>> {
  const before = await forChange(ctx, opportunities, id, ifMatch)
  const wanted = done()
  const requirement = requirementsFor(ctx.config, before.teamId).find((one) => one.id === requirementId)
  if (!requirement) throw refuse('not.found')
  if (requirement.kind !== 'manual') throw refuse('requirement.automatic')
  const changed = await ctx.tx.count(
    wanted
      ? sql`insert into opportunity_ticks (workspace_id, opportunity_id, requirement_id, at, by_user_id)
          values (${ctx.workspaceId}, ${id}, ${requirementId}, ${ctx.now}, ${ctx.actor.userId}) on conflict do nothing`
      : sql`delete from opportunity_ticks
          where workspace_id = ${ctx.workspaceId} and opportunity_id = ${id} and requirement_id = ${requirementId}`,
  )
  const data = { requirementId, text: requirement.text, stageId: stageOf(ctx, requirementId) }
  const act = { type: wanted ? 'requirement.ticked' : 'requirement.unticked', data }
  const record = changed ? await applyChange(ctx, opportunities, before, {}, [], act) : before
  await present(ctx, opportunities, [record])
  return record
}

const stageOf = (ctx: Ctx, requirementId: string): string | null =>
  ctx.config.list('stage').find((stage) => stage.requirements?.some((one) => one.id === requirementId))?.id ?? null
