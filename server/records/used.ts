import { type Noun, nouns, snake } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import { raw, type Sql, sql } from '../db/sql.ts'
import { refuse } from '../refuse.ts'
import { asField } from './fields.ts'

/**
 * Refuses with their number when records, also in the bin, or rules, chains and requirements refer to this record. `except`: nouns whose
 * records go with it.
 */
export async function refuseUsed(ctx: Ctx, noun: Noun, id: string, except: readonly string[] = []): Promise<void> {
  const counts = await Promise.all(
    placesOf(ctx.config, noun.name, id)
      .filter(({ from }) => !except.includes(from.name))
      .map(({ from, holds }) =>
        ctx.tx.maybe<{ n: bigint }>(
          sql`select count(*) as n from ${raw(snake(from.path))} where workspace_id = ${ctx.workspaceId} and ${holds}`,
        ),
      ),
  )
  const count = counts.reduce((sum, row) => sum + Number(row?.n ?? 0), mentions(ctx.config, id))
  if (count > 0) throw refuse('catalogue.inUse', { count })
}

type Place = { from: Noun; holds: Sql }

/** Every place that may refer to a record: fields, links of custom fields, and products in the lines of what is sold. */
const placesOf = (config: Config, to: string, id: string): Place[] => [
  ...Object.values(nouns).flatMap((from) =>
    Object.entries(from.fields).flatMap(([name, { type, computed, ...field }]): Place[] => {
      const column = raw(`"${snake(name)}"`)
      if (name === 'lines' && to === 'product')
        return [{ from, holds: sql`${column} @> ${JSON.stringify([{ productId: id }])}` }]
      if (field.to !== to || computed) return []
      return [{ from, holds: type === 'references' ? sql`${id}::uuid = any(${column})` : sql`${column} = ${id}` }]
    }),
  ),
  ...config.list('customField').flatMap((custom): Place[] => {
    const from = nouns[custom.entity]
    return from?.custom && asField(custom).to === to ? [{ from, holds: sql`custom ->> ${custom.code} = ${id}` }] : []
  }),
]

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
