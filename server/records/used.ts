import { type Noun, nouns, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { raw, sql } from '../db/sql.ts'

/** Every place that refers to records of a noun: noun, column, single or list. */
const referrers = (to: string) =>
  Object.values(nouns).flatMap((noun) =>
    Object.entries(noun.fields)
      .filter(([, field]) => field.to === to && !field.computed)
      .map(([name, field]) => ({ noun, column: snake(name), list: field.type === 'references' })),
  )

/** True when any record, also one in the bin, refers to this one. `except`: nouns whose records go with it. */
export async function isUsed(ctx: Ctx, noun: Noun, id: string, except: readonly string[] = []): Promise<boolean> {
  const found = await Promise.all(
    referrers(noun.name)
      .filter(({ noun: from }) => !except.includes(from.name))
      .map(({ noun: from, column, list }) => {
        const holds = list ? sql`${id}::uuid = any(${raw(`"${column}"`)})` : sql`${raw(`"${column}"`)} = ${id}`
        return ctx.tx.maybe(
          sql`select 1 from ${raw(snake(from.path))} where workspace_id = ${ctx.workspaceId} and ${holds} limit 1`,
        )
      }),
  )
  return found.some(Boolean) || (noun.name === 'product' && (await isInLines(ctx, id)))
}

/** Products also stand in the lines of opportunities. */
const isInLines = async (ctx: Ctx, id: string): Promise<boolean> =>
  (await ctx.tx.maybe(
    sql`select 1 from opportunities where workspace_id = ${ctx.workspaceId} and lines @> ${JSON.stringify([{ productId: id }])} limit 1`,
  )) !== undefined
