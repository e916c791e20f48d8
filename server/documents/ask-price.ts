import { type account, isCurrency, type Problem, type RecordOf } from '@kohoi/contract'
import { accounts } from '../customers/customers.ts'
import type { Ctx } from '../db/context.ts'
import { readRecord } from '../records/acts.ts'
import type { Asked } from '../records/list.ts'
import { invalid, refuse } from '../refuse.ts'
import { padded } from './lines.ts'
import { usualPrice, usualVatRate } from './prices.ts'
import { todayOf } from './today.ts'

const parameters = ['currency', 'accountId', 'companyId']

/** What a product costs a customer today, as a line that says no price would have it. */
export async function askPrice(ctx: Ctx, productId: string, asked: Asked) {
  const product = ctx.config.get('product', productId)
  if (!product) throw refuse('not.found')
  const unknown = Object.keys(asked).filter((name) => !parameters.includes(name))
  const problems = unknown.map((path): Problem => ({ path, code: 'unknownParameter' }))
  const company = ctx.config.get('company', asked.companyId) ?? ctx.config.list('company')[0]
  const currency = (asked.currency ?? company?.currency ?? '').toUpperCase()
  if (!isCurrency(currency)) problems.push({ path: 'currency', code: 'currency' })
  if (problems.length) throw invalid(problems)
  const customer: RecordOf<typeof account> | null = asked.accountId
    ? await readRecord(ctx, accounts, asked.accountId)
    : null
  const companyId = company?.id ?? ''
  const terms = { currency, companyId, day: todayOf(ctx, companyId), groupId: customer?.groupId ?? null }
  const unitPrice = usualPrice(ctx, product, terms)
  return {
    unitPrice: unitPrice === null ? null : padded(unitPrice, currency),
    vatRate: usualVatRate(ctx, product, terms),
  }
}
