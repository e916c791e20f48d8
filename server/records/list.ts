import { type Noun, type Problem, snake } from '@kohoi/contract'
import { type Filter, toSql } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { viewOf } from '../db/listed.ts'
import { columnsOfRecord, type Row, readRows } from '../db/rows.ts'
import { fragment, join, raw, type Sql, sql } from '../db/sql.ts'
import { invalid, refuse } from '../refuse.ts'
import type { Beyond } from './access.ts'
import { present } from './answer.ts'
import { columnsFor } from './fields.ts'
import { wantSort } from './index-sorts.ts'
import { type Kept, keptOf } from './kept.ts'
import { orderOf } from './order.ts'
import { impliedTexts, planEachTime, quickSearch } from './quick-search.ts'
import { readFilterText } from './read-filter.ts'
import { surroundingsOf } from './surroundings.ts'

/** What a list can be asked, as it stands in the address. */
export type Asked = Readonly<Record<string, string | undefined>>
export type Page = { items: Row[]; nextCursor: string | null; count?: number }

const usual = new Set(['filter', 'sort', 'limit', 'cursor', 'q', 'count'])

/**
 * One page of the records the actor may see. `within` narrows it (a team's members). Unknown parameters, fields and sort keys are
 * refused. Deep pages cost the same as the first: the cursor holds the last row's sort values.
 */
export async function listRecords(
  ctx: Ctx,
  kept: Kept,
  asked: Asked,
  within: readonly Sql[] = [],
  more: readonly string[] = [],
): Promise<Page> {
  refuseUnknown(asked, more)
  return readPage(ctx, kept, asked, readLimit(asked.limit), within)
}

/** As `listRecords`, with a limit that the program sets itself. */
export async function readPage(
  ctx: Ctx,
  kept: Kept,
  asked: Asked,
  limit: number,
  within: readonly Sql[] = [],
): Promise<Page> {
  const { noun } = kept
  const order = orderOf(ctx, kept, asked.sort ?? noun.sort ?? '-createdAt')
  const where = [...(await conditions(ctx, kept, asked)), ...within]
  const table = raw(`${viewOf(snake(noun.path))} r`)
  // What is answered is made of the rows chosen, not of all that are sorted to choose them.
  const read = async () => {
    const rows: Row[] = []
    for (const part of order.parts(asked.cursor))
      if (rows.length <= limit)
        rows.push(
          ...(await ctx.tx.many<Row>(sql`select ${columnsOfRecord(noun)}, ${order.values} from (
            select * from ${table} where ${join([...where, part.where], ' and ')} order by ${part.by} limit ${raw(String(limit + 1 - rows.length))}
          ) r order by ${part.by}`)),
        )
    return rows
  }
  const [rows, counted] = await Promise.all([
    read(),
    asked.count === 'true'
      ? ctx.tx.maybe<{ n: bigint }>(sql`select count(*) as n from ${table} where ${join(where, ' and ')}`)
      : undefined,
  ])
  if (rows.length > limit) wantSort(ctx, noun, order.field)
  const shown = rows.slice(0, limit)
  const items = readRows(noun, shown)
  await present(ctx, kept, items)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items,
    nextCursor: last ? order.cursorOf(last) : null,
    ...(counted ? { count: Number(counted.n) } : {}),
  }
}

/**
 * SQL conditions for: this workspace, not in the bin, visible, and what was asked by filter and quick search. `one`: a single record is
 * asked for by its id, which also finds what the actor may only open.
 */
export async function conditions(
  ctx: Ctx,
  kept: Kept,
  asked: { filter?: string | undefined; q?: string | undefined },
  one = false,
): Promise<Sql[]> {
  const { noun, access } = kept
  if (access.closed?.(ctx.actor)) throw refuse('permission.denied')
  const where = [sql`r.workspace_id = ${ctx.workspaceId}`]
  if (noun.bin) where.push(sql`r.deleted_at is null`)
  const visible = filterSql(ctx, kept, access.read(ctx.actor, ctx.config))
  where.push(one && access.opens ? sql`(${visible} or ${access.opens(ctx, 'r')})` : visible)
  if (asked.filter) {
    const filter = readFilterText(ctx, noun, asked.filter)
    planEachTime(ctx)
    where.push(filterSql(ctx, kept, filter), ...impliedTexts(noun, filter))
  }
  if (asked.q?.trim()) where.push(quickSearch(ctx, noun, asked.q))
  return where
}

/** A filter, or what only SQL can say, over the rows `r` of the noun's table. */
export const filterSql = (ctx: Ctx, kept: Kept, filter: Filter | Beyond): Sql =>
  typeof filter === 'function'
    ? filter(ctx)
    : fragment(
        toSql(
          filter,
          columnsFor(kept.noun, ctx.config, 'r', kept.computed?.(ctx), (noun) => sightOf(ctx, noun)),
          surroundingsOf(ctx),
        ),
      )

/** Which linked records `l` the actor may read, as SQL text: a condition on `account.name` must not tell of accounts beyond his sight. */
function sightOf(ctx: Ctx, noun: Noun): string {
  if (noun.config) return 'true'
  const filter = keptOf(noun.name).access.read(ctx.actor, ctx.config)
  if (typeof filter === 'function') return 'false'
  const { strings, values } = toSql(filter, columnsFor(noun, ctx.config, 'l'), surroundingsOf(ctx))
  return strings.map((text, i) => (i ? idsAsText(values[i - 1]) : '') + text).join('')
}

/** Access filters name records by their ids and nothing else. */
function idsAsText(value: unknown): string {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (!ids.every(isId)) throw new Error('an access filter names what is no id')
  return Array.isArray(value) ? `'{${ids.join()}}'` : `'${ids.join()}'`
}

export function refuseUnknown(asked: Asked, more: readonly string[] = []): void {
  const problems: Problem[] = []
  for (const name of Object.keys(asked))
    if (!usual.has(name) && !more.includes(name)) problems.push({ path: name, code: 'unknownParameter' })
  if (asked.count !== undefined && !['true', 'false'].includes(asked.count))
    problems.push({ path: 'count', code: 'choice', with: 'true, false' })
  if (problems.length) throw invalid(problems)
}

export function readLimit(text: string | undefined): number {
  if (text === undefined) return 50
  if (!/^\d{1,4}$/.test(text)) throw invalid([{ path: 'limit', code: 'wholeNumber' }])
  const limit = Number(text)
  if (limit < 1) throw invalid([{ path: 'limit', code: 'tooSmall', with: '1' }])
  if (limit > 200) throw invalid([{ path: 'limit', code: 'tooLarge', with: '200' }])
  return limit
}
