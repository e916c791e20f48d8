import type { Money, Problem } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { type Sql, sql } from '../db/sql.ts'
import { currencyFor } from '../opportunities/company.ts'
import { fits } from '../opportunities/requirements.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, conditions } from '../records/list.ts'
import { orderOf } from '../records/order.ts'
import { invalid } from '../refuse.ts'
import { cardsOf } from './cards.ts'
import { asMoney, converted, type Tally, tally } from './tallies.ts'

/** `stageId` null: records of no stage, shown only where there are some; asked for as `noStage`. */
export type Column = {
  stageId: string | null
  folded: boolean
  count: number
  sum: Money[]
  converted: Money | null
  /** By probability, in the same currency. */
  weighted: Money | null
  items: Row[]
  nextCursor: string | null
}

const parameters = new Set(['teamId', 'filter', 'q', 'sort', 'stageId', 'cursor'])
const noStage = 'none'

/** What came last into a stage stands first: a card lies where it was dropped, and no edit of a record moves it. */
const usualSort = '-stageEnteredAt'

/**
 * The board as the actor may see it: open and won opportunities by stage, in the order of the pipeline. The stages offered (to the team)
 * are there also when empty, others only while they hold something. `stageId` answers that column alone, from `cursor` on.
 */
export async function readBoard(ctx: Ctx, asked: Asked): Promise<{ columns: Column[] }> {
  const { stages, teamId, within } = readAsked(ctx, asked)
  const kept = keptOf('opportunity')
  const order = orderOf(ctx, kept, asked.sort ?? usualSort)
  const where = [...(await conditions(ctx, kept, asked)), ...within]
  const ids = stages.map(({ id }) => id)
  const [tallies, cards] = await Promise.all([
    tally(ctx, 'stage_id', asked, within),
    cardsOf(ctx, where, order, ids, asked.cursor),
  ])
  const currency = currencyFor(ctx, { teamId })
  const columns = stages.map(({ id, folded, offered }) => {
    const { count, sums }: Tally = tallies.get(id) ?? { count: 0, sums: [] }
    const column: Column = {
      stageId: id,
      folded,
      count,
      sum: sums.map(asMoney),
      converted: converted(ctx, sums, currency),
      weighted: converted(
        ctx,
        sums.map((sum) => ({ ...sum, minor: sum.weighted })),
        currency,
      ),
      ...(cards.get(id) ?? { items: [], nextCursor: null }),
    }
    return { column, shown: offered || count > 0 || asked.stageId !== undefined }
  })
  return { columns: columns.filter(({ shown }) => shown).map(({ column }) => column) }
}

type Stage = { id: string | null; folded: boolean; offered: boolean }

/** The stages and the team a question about the board names, and what stands on a board at all, as conditions on rows `r`. */
export function readAsked(
  ctx: Ctx,
  { teamId, stageId, cursor, ...rest }: Asked,
): { stages: Stage[]; teamId: string | undefined; within: Sql[] } {
  const problems: Problem[] = Object.keys(rest)
    .filter((name) => !parameters.has(name))
    .map((path) => ({ path, code: 'unknownParameter' }))
  if (teamId !== undefined && !ctx.config.get('team', teamId))
    problems.push({ path: 'teamId', code: 'unknownReference' })
  if (cursor !== undefined && stageId === undefined) problems.push({ path: 'stageId', code: 'required' })
  const stages = stagesFor(ctx, teamId).filter(({ id }) => stageId === undefined || (id ?? noStage) === stageId)
  if (!stages.length && stageId !== undefined) problems.push({ path: 'stageId', code: 'unknownReference' })
  if (problems.length) throw invalid(problems)
  const within = [sql`r.state in ('open', 'won')`, ...(teamId ? [sql`r.team_id = ${teamId}`] : [])]
  return { stages, teamId, within }
}

/** Every stage there is; `offered` where it is active and for that team, or no team is asked for. */
function stagesFor(ctx: Ctx, teamId: string | undefined): Stage[] {
  const stages = ctx.config.list('stage').map((stage) => ({
    id: stage.id,
    folded: stage.folded,
    offered: stage.active && (teamId === undefined || fits(stage, teamId)),
  }))
  return [{ id: null, folded: false, offered: false }, ...stages]
}
