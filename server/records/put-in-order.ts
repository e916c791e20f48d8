import { type Noun, type Problem, type RecordOf, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRows } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { invalid, refuse } from '../refuse.ts'
import { applyChange } from './acts.ts'
import type { Kept } from './kept.ts'
import type { Page } from './list.ts'

/**
 * Gives the entries the positions 1, 2, 3 … in the order of `ids`, in one transaction; those left out follow in the order they had. Two
 * who do so at once come one after the other. Answers all entries in their new order.
 */
export async function putInOrder(ctx: Ctx, kept: Kept, ids: () => readonly string[]): Promise<Page> {
  const { noun } = kept
  if (!kept.access.create(ctx.actor, ctx.config)) throw refuse('permission.denied')
  const wanted = ids()
  // All of them, in one order for everybody: who comes second waits here and then reads what the first has done.
  const rows = await ctx.tx.many<Row>(sql`select * from ${raw(snake(noun.path))} where workspace_id = ${ctx.workspaceId}
    order by id for no key update`)
  const entries = new Map(readRows(noun, rows).map((entry) => [entry.id as string, entry]))
  const problems = wanted.flatMap((id, i): Problem[] => {
    if (!entries.has(id)) return [{ path: `ids.${i}`, code: 'unknownReference' }]
    return wanted.indexOf(id) === i ? [] : [{ path: `ids.${i}`, code: 'taken' }]
  })
  if (problems.length) throw invalid(problems)
  const rest = [...entries.values()].filter((entry) => !wanted.includes(entry.id as string)).sort(byPosition)
  const ordered = [...wanted.map((id) => entries.get(id) as Row), ...rest]
  const items: Row[] = []
  for (const [i, entry] of ordered.entries())
    items.push(await applyChange(ctx, kept, entry as RecordOf<Noun>, { position: i + 1 }))
  return { items, nextCursor: null }
}

const byPosition = (a: Row, b: Row) =>
  ((a.position as number | null) ?? Number.MAX_SAFE_INTEGER) -
    ((b.position as number | null) ?? Number.MAX_SAFE_INTEGER) || (String(a.id) < String(b.id) ? -1 : 1)
