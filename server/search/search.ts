import { phoneDigits, quickFold, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { viewOf } from '../db/listed.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { type Kept, keptOf } from '../records/kept.ts'
import { type Asked, conditions } from '../records/list.ts'
import {
  holdsBeginnings,
  holdsWords,
  isText,
  planEachTime,
  quickWords,
  tagsNamed,
  type Word,
} from '../records/quick-search.ts'
import { invalid } from '../refuse.ts'
import { rankOf, titleBegins } from './rank.ts'
import { type Searched, type Seen, searched, subtitles } from './searched.ts'

export type Found = { entity: Searched; id: string; number: string | null; title: string; subtitle: string }

const usual = 20
const most = 50
/** Of each kind so many are looked at before the best are chosen: frequent words must not read the whole table. */
const poolFor = (limit: number): number => Math.ceil(limit * 1.5)

/**
 * The records the actor may see that hold every word of `q` or bear a tag of that name, best first: whole words and beginnings of the
 * title before what stands inside or elsewhere.
 */
export async function search(ctx: Ctx, asked: Asked): Promise<{ items: Found[]; nextCursor: null }> {
  const { q, limit } = readAsked(asked)
  const words = quickWords(q)
  if (!words.length || !/[\p{L}\p{N}]/u.test(q)) return { items: [], nextCursor: null }
  planEachTime(ctx)
  const rank = rankFor(q)
  const isEnough = (found: readonly Seen[]) => found.filter((seen) => rank(seen) <= titleBegins).length >= limit
  const found = await matches(ctx, words, tagsNamed(ctx, q), poolFor(limit), isEnough)
  const best = found
    .map((seen) => ({ seen, rank: rank(seen) }))
    .sort((a, b) => a.rank - b.rank || a.seen.name.length - b.seen.name.length || (a.seen.id < b.seen.id ? 1 : -1))
    .slice(0, limit)
    .map(({ seen }) => seen)
  const second = await subtitles(ctx, best)
  const items = best.map((seen, i) => ({
    entity: seen.entity,
    id: seen.id,
    number: seen.number,
    title: seen.name,
    subtitle: second[i] ?? '',
  }))
  return { items, nextCursor: null }
}

function readAsked({ q, limit, ...rest }: Asked): { q: string; limit: number } {
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw invalid([{ path: unknown, code: 'unknownParameter' }])
  if (q === undefined) throw invalid([{ path: 'q', code: 'required' }])
  if (limit === undefined) return { q, limit: usual }
  if (!/^\d{1,6}$/.test(limit)) throw invalid([{ path: 'limit', code: 'wholeNumber' }])
  if (Number(limit) < 1) throw invalid([{ path: 'limit', code: 'tooSmall', with: '1' }])
  if (Number(limit) > most) throw invalid([{ path: 'limit', code: 'tooLarge', with: String(most) }])
  return { q, limit: Number(limit) }
}

type Rank = (seen: Seen) => number

function rankFor(q: string): Rank {
  const typed = phoneDigits(q) ? [quickFold(q)] : quickFold(q).split(' ')
  return ({ name, number }) => rankOf(typed, name, number)
}

/**
 * At most `pool` records of each kind, or thrice as many, that answer the search: those whose words begin so come before others, which are
 * looked for unless those are enough.
 */
async function matches(
  ctx: Ctx,
  words: readonly Word[],
  tags: readonly string[],
  pool: number,
  isEnough: (found: readonly Seen[]) => boolean,
): Promise<Seen[]> {
  const kinds = await Promise.all(
    searched.map(async (entity) => {
      const kept = keptOf(entity)
      return { entity, kept, mayRead: join(await conditions(ctx, kept, {}), ' and ') }
    }),
  )
  const read = (some: typeof kinds, query: (kept: Kept, mayRead: Sql) => Sql) =>
    Promise.all(
      some.map(async ({ entity, kept, mayRead }) => {
        const rows = await ctx.tx.many<Omit<Seen, 'entity'>>(query(kept, mayRead))
        return rows.map((row): Seen => ({ ...row, entity }))
      }),
    )
  const [beginning, tagged] = await Promise.all([
    read(kinds, (kept, mayRead) => textQuery(kept, mayRead, words, pool, holdsBeginnings)),
    tags.length ? read(kinds, (kept, mayRead) => tagQuery(kept, mayRead, tags, pool)) : [],
  ])
  const fewOf = kinds.filter((_, kind) => (beginning[kind]?.length ?? 0) < pool)
  const inside = isEnough(beginning.flat())
    ? []
    : await read(fewOf, (kept, mayRead) => textQuery(kept, mayRead, words, pool))
  return [...new Map([...beginning, ...inside, ...tagged].flat().map((seen) => [seen.id, seen])).values()]
}

/** What a record has no field for is empty; one without a name goes by its number. */
const columns = ({ noun }: Kept): Sql =>
  join(
    ['name', 'number', 'contactName', 'companyName', 'jobTitle', 'taxId', 'accountId', 'email', 'phone'].map((name) => {
      const from = name === 'name' ? (noun.title ?? name) : name
      return raw(from in noun.fields ? `r.${snake(from)} as "${name}"` : `null as "${name}"`)
    }),
  )

/** Rows of a noun that hold every word, as many as are looked at. */
export const textQuery = (kept: Kept, mayRead: Sql, words: readonly Word[], pool: number, holds = holdsWords): Sql =>
  sql`select r.id, ${columns(kept)} from quick_texts s join ${raw(viewOf(snake(kept.noun.path)))} r on r.id = s.id
    where ${isText(kept.noun.name)} and ${holds(sql`s.text`, words)} and ${mayRead} limit ${pool}`

const tagQuery = (kept: Kept, mayRead: Sql, tags: readonly string[], pool: number): Sql =>
  sql`select r.id, ${columns(kept)} from quick_texts s join ${raw(viewOf(snake(kept.noun.path)))} r on r.id = s.id
    where ${isText(kept.noun.name)} and s.tag_ids && ${tags}::uuid[] and s.tag_ids <> '{}' and ${mayRead} limit ${pool}`
