import { nouns, snake } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { join, raw, sql } from '../db/sql.ts'
import { type Kept, keptOf } from './kept.ts'
import { conditions, filterSql } from './list.ts'

/** True when a record of that noun exists and the actor may see it. */
export async function isVisible(ctx: Ctx, nounName: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const noun = nouns[nounName]
  if (!noun) return false
  if (noun.config) return ctx.config.get(nounName as 'user', id) !== undefined
  const kept = keptOf(nounName)
  const where = join([sql`r.id = ${id}`, ...(await conditions(ctx, kept, {}))], ' and ')
  return (await ctx.tx.maybe(sql`select 1 from ${raw(snake(noun.path))} r where ${where}`)) !== undefined
}

/** True when the actor may do that with the record, decided by the database with the same filter as everywhere. */
export async function may(ctx: Ctx, kept: Kept, id: string, filter: Filter): Promise<boolean> {
  const where = join(
    [sql`r.workspace_id = ${ctx.workspaceId}`, sql`r.id = ${id}`, filterSql(ctx, kept, filter)],
    ' and ',
  )
  return (await ctx.tx.maybe(sql`select 1 from ${raw(snake(kept.noun.path))} r where ${where}`)) !== undefined
}
