import { nouns, snake } from '@kohoi/contract'
import { companyKey, personKey, similarity } from '../../customers/similar-names.ts'
import type { Ctx } from '../../db/context.ts'
import { join, raw, sql } from '../../db/sql.ts'
import { nearest } from '../../naming/nearest.ts'
import { keptOf } from '../../records/kept.ts'
import { conditions } from '../../records/list.ts'
import { isText } from '../../records/quick-search.ts'

/** So many unknown names of a lot are looked at; a file of strangers must not become slow by it. */
const mostLookedAt = 20
const candidates = 10
const likeEnough = 0.6

/** Names of stored records that the actor may see and that may be meant by unknown ones: at most three each, by the key of the unknown. */
export async function namesLike(
  ctx: Ctx,
  to: string,
  unknown: ReadonlyMap<string, string>,
): Promise<Map<string, string[]>> {
  const noun = nouns[to]
  const found = new Map<string, string[]>()
  if (!noun || !unknown.size) return found
  const mayRead = join(await conditions(ctx, keptOf(to), {}), ' and ')
  // One slip in a short name leaves few of its groups of three letters as they were.
  ctx.tx.write(sql`set local pg_trgm.word_similarity_threshold = 0.4`)
  const keyOf = to === 'contact' ? personKey : companyKey
  for (const [key, text] of [...unknown].slice(0, mostLookedAt)) {
    const wanted = keyOf(text)
    const rows = await ctx.tx.many<{ name: string }>(sql`
      select r.name from quick_texts s join ${raw(snake(noun.path))} r on r.id = s.id
      where ${isText(to)} and ${wanted} <% s.text and ${mayRead} order by word_similarity(${wanted}, s.text) desc, r.id limit ${candidates}`)
    const names = rows.map(({ name }) => name)
    const alike = names.filter((name) => similarity(wanted, keyOf(name)) >= likeEnough)
    const meant = [...new Set([...nearest(text, names), ...alike])].slice(0, 3)
    if (meant.length) found.set(key, meant)
  }
  return found
}
