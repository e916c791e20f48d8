import type { Ctx } from '../db/context.ts'
import { applyChange, forChange } from '../records/acts.ts'
import { present } from '../records/answer.ts'
import { keptOf } from '../records/kept.ts'
import { invalid } from '../refuse.ts'

/** Applies a task by hand: its handler gets the lead, whatever its conditions say; history names the task. */
export async function dispatchByHand(ctx: Ctx, leadId: string, ifMatch: string | undefined, taskId: () => string) {
  const leads = keptOf('lead')
  const before = await forChange(ctx, leads, leadId, ifMatch)
  const task = ctx.config.get('dispatchTask', taskId())
  if (task?.entity !== 'lead') throw invalid([{ path: 'taskId', code: 'unknownReference' }])
  if (!task.active || !ctx.config.get('user', task.handlerId)?.active)
    throw invalid([{ path: 'taskId', code: 'inactive' }])
  const act = { type: 'dispatched', data: { taskId: task.id, taskName: task.name } }
  const record = await applyChange(ctx, leads, before, { ownerId: task.handlerId }, [], act)
  await present(ctx, leads, [record])
  return record
}
