import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { type Sql, sql } from '../db/sql.ts'
import { readRecord } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, readPage, refuseUnknown } from '../records/list.ts'
import { invalid, refuse } from '../refuse.ts'

/** From the first interest to the money. */
const links = ['lead', 'opportunity', 'quotation', 'order', 'deposit', 'invoice', 'adjustmentNote', 'payment'] as const
type Link = (typeof links)[number]

const most = 200

/**
 * The chain a record stands in, both ways: what it came from and what it led to, as far as the actor may see it. An opportunity holds its
 * whole chain; what was sold without one hangs at its order or quotation.
 */
export async function readChain(ctx: Ctx, { entity, id, ...asked }: Asked): Promise<{ items: Row[] }> {
  refuseUnknown(asked)
  const from = links.find((link) => link === entity)
  if (!from) throw invalid([{ path: 'entity', code: 'choice', with: links.join(', ') }])
  if (!isId(id)) throw refuse('not.found')
  const record = (await readRecord(ctx, keptOf(from), id)) as Row
  const known = (name: string) => (typeof record[name] === 'string' ? [record[name]] : [])
  const idsOf = (link: Link, name: string) => (from === link ? [id] : known(name))
  const at = (link: Link, where: Sql) => found(ctx, link, where)
  const opportunities = await at(
    'opportunity',
    from === 'lead' ? sql`r.lead_id = ${id}` : sql`r.id = any(${idsOf('opportunity', 'opportunityId')}::uuid[])`,
  )
  // Named by the record itself, too: the office sees no opportunities, and their documents hang together all the same.
  const dealIds = [...new Set([...ids(opportunities), ...idsOf('opportunity', 'opportunityId')])]
  const orderIds = idsOf('order', 'orderId')
  const quotations = await at(
    'quotation',
    sql`(r.opportunity_id = any(${dealIds}::uuid[]) or r.id = any(${idsOf('quotation', 'quotationId')}::uuid[]) or r.order_id = any(${orderIds}::uuid[]))`,
  )
  const orders = await at(
    'order',
    sql`(r.opportunity_id = any(${dealIds}::uuid[]) or r.id = any(${orderIds}::uuid[]) or r.quotation_id = any(${ids(quotations)}::uuid[]))`,
  )
  const ofOrders = sql`r.order_id = any(${ids(orders)}::uuid[])`
  const leadIds = opportunities.flatMap((one) => (typeof one.leadId === 'string' ? [one.leadId] : []))
  const leads = await at('lead', sql`r.id = any(${from === 'lead' ? [id] : leadIds}::uuid[])`)
  const after = await Promise.all(links.slice(4).map((link) => at(link, ofOrders)))
  const all = [leads, opportunities, quotations, orders, ...after]
  return { items: links.flatMap((link, i) => (all[i] ?? []).map((one) => brief(link, one))) }
}

const ids = (records: readonly Row[]): string[] => records.map((record) => String(record.id))

/** An office that sees no leads has none in the chain. */
const found = async (ctx: Ctx, link: Link, where: Sql): Promise<Row[]> =>
  (await readPage(ctx, keptOf(link), { sort: 'createdAt' }, most, [where])).items

const brief = (entity: Link, record: Row): Row => ({
  entity,
  id: record.id,
  number: record.number ?? null,
  name: record.name ?? null,
  state: record.paymentState && record.state === 'issued' ? record.paymentState : (record.state ?? null),
  amount: amountOf(record),
  at: record.issuedOn ?? record.createdAt,
})

function amountOf({ total, expectedRevenue, amount, currency }: Row): unknown {
  return total ?? expectedRevenue ?? (typeof amount === 'string' ? { amount, currency } : null)
}
