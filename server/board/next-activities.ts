import { today } from '../activities/activities.ts'
import type { Ctx } from '../db/context.ts'
import { shared } from '../db/shared.ts'
import { join, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, conditions } from '../records/list.ts'
import { readAsked } from './read-board.ts'

/** Of how many records of a stage the next activity is overdue, due today, or due later; the others have none planned. */
export type Upcoming = { stageId: string | null; overdue: number; today: number; planned: number }

/** What comes next on the board as the actor may see it, by stage; asked like the board. Read apart, so that the cards wait for nothing. */
export async function readNextActivities(ctx: Ctx, asked: Asked): Promise<{ columns: Upcoming[] }> {
  const { within } = readAsked(ctx, asked)
  const where = [...(await conditions(ctx, keptOf('opportunity'), asked)), ...within]
  const day = sql`${today(ctx)}::date`
  type Row = { stage_id: string | null; overdue: number; today: number; planned: number }
  const rows = await shared<Row>(
    ctx,
    sql`
    select r.stage_id, (count(*) filter (where n.due < ${day}))::int as overdue, (count(*) filter (where n.due = ${day}))::int as today,
      (count(*) filter (where n.due > ${day}))::int as planned
    from (select record_id, min(due_date) as due from activities
        where workspace_id = ${ctx.workspaceId} and record_type = 'opportunity' and state = 'planned' group by 1) n
      join opportunities r on r.workspace_id = ${ctx.workspaceId} and r.id = n.record_id
    where ${join(where, ' and ')} group by 1`,
  )
  return { columns: rows.map(({ stage_id, ...counts }) => ({ stageId: stage_id, ...counts })) }
}
