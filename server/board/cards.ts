import { boardCard } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { columnsOfRecord, type Row, readRow } from '../db/rows.ts'
import { shared } from '../db/shared.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { addMarks } from '../opportunities/facts.ts'
import { wantSort } from '../records/index-sorts.ts'
import type { Order } from '../records/order.ts'

export type Cards = { items: Row[]; nextCursor: string | null }

const pageSize = 50
/** Written out: a plan that does not know how few are wanted is never as cheap as one made each time, and making it is half of the reading. */
const most = raw(String(pageSize + 1))

/** The first records of each stage (null: of none), or those after the cursor, in one statement so that none stands in two columns. */
export async function cardsOf(
  ctx: Ctx,
  where: readonly Sql[],
  order: Order,
  stageIds: readonly (string | null)[],
  cursor: string | undefined,
): Promise<Map<string | null, Cards>> {
  const parts = order.parts(cursor)
  const page = (inColumn: Sql) => {
    const queries = parts.map(
      (part) =>
        sql`(select * from workspace_opportunities r where ${join([inColumn, ...where, part.where], ' and ')} order by ${part.by} limit ${most})`,
    )
    return sql`select ${columnsOfRecord(boardCard)}, ${order.values}, row_number() over (order by ${order.by}) as place
      from (${queries.length === 1 ? join(queries) : sql`${join(queries, ' union all ')} limit ${most}`}) r`
  }
  const stages = stageIds.filter((id) => id !== null)
  const [staged, unstaged] = await Promise.all([
    stages.length
      ? shared<Row>(
          ctx,
          sql`select card.* from (values ${join(stages.map((id, n) => sql`(${id}::uuid, ${raw(String(n))})`))}) c (stage_id, n)
          cross join lateral (${page(sql`r.stage_id = c.stage_id`)}) card order by c.n, card.place`,
        )
      : [],
    stageIds.includes(null) ? shared<Row>(ctx, sql`${page(sql`r.stage_id is null`)} order by place`) : [],
  ])
  const rows = Map.groupBy([...unstaged, ...staged], (row) => row.stage_id as string | null)
  const cards = new Map(
    [...rows].map(([id, found]) => {
      const shown = found.slice(0, pageSize)
      const last = found.length > pageSize ? shown.at(-1) : undefined
      const items = shown.map((row) => readRow(boardCard, row))
      return [id, { items, nextCursor: last ? order.cursorOf(last) : null }]
    }),
  )
  if (stages.length && [...cards.values()].some(({ nextCursor }) => nextCursor))
    wantSort(ctx, boardCard, order.field, true)
  await addMarks(
    ctx,
    [...cards.values()].flatMap(({ items }) => items),
  )
  return cards
}
