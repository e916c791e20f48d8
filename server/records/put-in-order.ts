import { type Noun, type Problem, type RecordOf, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRows } from '../db/rows.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { invalid, refuse } from '../refuse.ts'
import { applyChange } from './acts.ts'
import type { Kept } from './kept.ts'
import type { Page } from './list.ts'

/**
 * Puts entries (those `within`) in the order of `ids`, in one transaction: they share the places they had among all, and those left out keep theirs.
 * Positions are 1, 2, 3 … from then on. Two who do so at once come one after the other. Answers all entries in their new order.
 */
export async function putInOrder(
  ctx: Ctx,
  kept: Kept,
  ids: () => readonly string[],
  within: readonly Sql[] = [],
): Promise<Page> {
  const { noun } = kept
  if (!kept.access.create(ctx.actor, ctx.config)) throw refuse('permission.denied')
  const wanted = ids()
  // All of them, in one order for everybody: who comes second waits here and then reads what the first has done.
  const rows = await ctx.tx.many<Row>(sql`select r.* from ${raw(snake(noun.path))} r
    where ${join([sql`r.workspace_id = ${ctx.workspaceId}`, ...within], ' and ')} order by r.id for no key update`)
  const entries = new Map(readRows(noun, rows).map((entry) => [entry.id as string, entry]))
  const problems = wanted.flatMap((id, i): Problem[] => {
    if (!entries.has(id)) return [{ path: `ids.${i}`, code: 'unknownReference' }]
    return wanted.indexOf(id) === i ? [] : [{ path: `ids.${i}`, code: 'taken' }]
  })
  if (problems.length) throw invalid(problems)
  const moving = wanted.values()
  const items: Row[] = []
  for (const [i, entry] of [...entries.values()].sort(byPosition).entries()) {
    const here = wanted.includes(entry.id as string) ? entries.get(moving.next().value ?? '') : entry
    items.push(await applyChange(ctx, kept, here as RecordOf<Noun>, { position: i + 1 }))
  }
  return { items, nextCursor: null }
}

const byPosition = (a: Row, b: Row) =>
  ((a.position as number | null) ?? Number.MAX_SAFE_INTEGER) -
    ((b.position as number | null) ?? Number.MAX_SAFE_INTEGER) || (String(a.id) < String(b.id) ? -1 : 1)
