import { type CustomerNounName, customerNouns, type Problem, quickFold, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRows } from '../db/rows.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { readRecord } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, conditions, readLimit, refuseUnknown } from '../records/list.ts'
import { isText, planEachTime } from '../records/quick-search.ts'
import { invalid } from '../refuse.ts'
import { type Marks, type Match, marksOf, marksOfValues, matchOf } from './match.ts'
import { companyKey, personKey } from './similar-names.ts'

const marks = ['taxId', 'email', 'phone', 'name'] as const
const entities = Object.keys(customerNouns) as CustomerNounName[]
const mostCandidates = 100

export type Duplicate = Match & { entity: CustomerNounName; id: string; number: string | null; name: string }

/**
 * Records that may be the same customer as one record, or as what somebody is about to enter: leads, opportunities, accounts and
 * contacts the actor may see, surest first. Records linked with it are not named. 404 for a record he may not see.
 */
export async function findDuplicates(ctx: Ctx, asked: Asked): Promise<{ items: Duplicate[]; nextCursor: null }> {
  refuseUnknown(asked, ['entity', 'id', ...marks])
  const entity = entities.find((one) => one === asked.entity)
  const problems: Problem[] = []
  if (!entity) problems.push({ path: 'entity', code: asked.entity ? 'choice' : 'required', with: entities.join(', ') })
  if (!asked.id && !marks.some((mark) => asked[mark])) problems.push({ path: 'id', code: 'required' })
  if (problems.length || !entity) throw invalid(problems)
  const limit = readLimit(asked.limit)
  const self = asked.id ? ((await readRecord(ctx, keptOf(entity), asked.id)) as unknown as Row) : null
  const wanted = self ? marksOf(entity, self) : marksOfValues(entity, asked)
  planEachTime(ctx)
  const found = await Promise.all(entities.map((other) => among(ctx, other, wanted, self, entity)))
  const items = found.flat().sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
  return { items: items.slice(0, limit), nextCursor: null }
}

async function among(
  ctx: Ctx,
  entity: CustomerNounName,
  wanted: Marks,
  self: Row | null,
  of: CustomerNounName,
): Promise<Duplicate[]> {
  const isDeal = entity === 'opportunity' && of === entity
  const rows = await Promise.all(searches(wanted).map((search) => candidates(ctx, entity, search)))
  const records = new Map(readRows(customerNouns[entity], rows.flat()).map((record) => [record.id as string, record]))
  const duplicates: Duplicate[] = []
  for (const [id, record] of records) {
    if (id === self?.id || (self && areLinked(self, record)) || (isDeal && isAnotherDeal(self, record))) continue
    const match = matchOf(wanted, marksOf(entity, record))
    const number = (record.number as string | undefined) ?? null
    if (match) duplicates.push({ entity, id, number, name: record.name as string, ...match })
  }
  return duplicates
}

/** A condition on the folded text `s.text` that its trigram index can answer, and the order of what to look at first. */
type Search = { where: Sql; order: Sql }

/** What to look for: exact marks in one go, each name by itself. They find more than is meant; `matchOf` decides. */
function searches({ taxId, email, phone, names }: Marks): Search[] {
  const exact = [email && quickFold(email), phone, ...taxForms(taxId)].filter((mark) => mark !== null)
  const found: Search[] = []
  if (exact.length) {
    const patterns = exact.map((mark) => sql`s.text like ${`%${mark.replace(/[\\%_]/g, '\\$&')}%`}`)
    found.push({ where: sql`(${join(patterns, ' or ')})`, order: sql`r.id desc` })
  }
  const keys = new Set(names.map(({ of, text }) => (of === 'person' ? personKey(text) : companyKey(text))))
  for (const key of keys)
    found.push({ where: sql`${key} <% s.text`, order: sql`word_similarity(${key}, s.text) desc, r.id desc` })
  return found
}

const taxForms = (taxId: string | null): (string | null)[] =>
  !taxId ? [] : [quickFold(taxId), /^\d{13}$/.test(taxId) ? `${taxId.slice(0, 10)}-${taxId.slice(10)}` : null]

async function candidates(ctx: Ctx, entity: CustomerNounName, { where, order }: Search): Promise<Row[]> {
  const visible = join(await conditions(ctx, keptOf(entity), {}), ' and ')
  return ctx.tx.many<Row>(sql`select r.* from quick_texts s join ${raw(snake(customerNouns[entity].path))} r on r.id = s.id
    where ${isText(entity)} and ${where} and ${visible} order by ${order} limit ${mostCandidates}`)
}

/** Records that name each other belong together; a contact with the e-mail of its own account is no duplicate of it. */
const areLinked = (a: Row, b: Row): boolean => linksOf(a).has(b.id) || linksOf(b).has(a.id)

/** Of two opportunities that look alike the one may be closed, or both of one customer, who buys the same again: then they are two deals. */
const isAnotherDeal = (a: Row | null, b: Row): boolean =>
  b.state !== 'open' ||
  (a !== null && (a.state !== 'open' || isSame(a.accountId, b.accountId) || isSame(a.contactId, b.contactId)))

const isSame = (a: unknown, b: unknown): boolean => Boolean(a) && a === b

const linksOf = ({ accountId, contactId, leadId, converted }: Row): Set<unknown> =>
  new Set([accountId, contactId, leadId, ...Object.values((converted as Row | null) ?? {})].filter(Boolean))
