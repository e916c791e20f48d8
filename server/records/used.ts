import { type Noun, nouns, snake } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import { raw, sql } from '../db/sql.ts'
import { refuse } from '../refuse.ts'

/**
 * Refuses with their number when records, also in the bin, or rules, chains and requirements refer to this record. `except`: nouns whose
 * records go with it.
 */
export async function refuseUsed(ctx: Ctx, noun: Noun, id: string, except: readonly string[] = []): Promise<void> {
  const counts = await Promise.all(
    referrers(noun.name)
      .filter(({ noun: from }) => !except.includes(from.name))
      .map(({ noun: from, column, list }) => {
        const holds = list ? sql`${id}::uuid = any(${raw(`"${column}"`)})` : sql`${raw(`"${column}"`)} = ${id}`
        return ctx.tx.maybe<{ n: bigint }>(
          sql`select count(*) as n from ${raw(snake(from.path))} where workspace_id = ${ctx.workspaceId} and ${holds}`,
        )
      }),
  )
  const lines = noun.name === 'product' ? await inLines(ctx, id) : 0
  const count = counts.reduce((sum, row) => sum + Number(row?.n ?? 0), lines + mentions(ctx.config, id))
  if (count > 0) throw refuse('catalogue.inUse', { count })
}

/** Every place that refers to records of a noun: noun, column, single or list. */
const referrers = (to: string) =>
  Object.values(nouns).flatMap((noun) =>
    Object.entries(noun.fields)
      .filter(([, field]) => field.to === to && !field.computed)
      .map(([name, field]) => ({ noun, column: snake(name), list: field.type === 'references' })),
  )

/** Products also stand in the lines of opportunities. */
async function inLines(ctx: Ctx, id: string): Promise<number> {
  const found = await ctx.tx.maybe<{ n: bigint }>(
    sql`select count(*) as n from opportunities where workspace_id = ${ctx.workspaceId} and lines @> ${JSON.stringify([{ productId: id }])}`,
  )
  return Number(found?.n ?? 0)
}

/** How many entries of the configuration name an id in what only they can read: conditions, requirements, what follows an activity. */
const mentions = (config: Config, id: string): number =>
  Object.values(nouns)
    .filter((noun) => noun.config)
    .flatMap((noun) => {
      const inside = Object.entries(noun.fields).filter(([, { type }]) => type === 'filter' || type === 'structure')
      return (config.list(noun.name as 'stage') as readonly Record<string, unknown>[]).filter(
        (entry) => entry.id !== id && inside.some(([name]) => JSON.stringify(entry[name] ?? null).includes(id)),
      )
    }).length
