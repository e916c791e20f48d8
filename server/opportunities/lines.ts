import {
  fromMinor,
  type Money,
  mostMinor,
  type opportunity,
  type Problem,
  type RecordOf,
  type Shapes,
} from '@kohoi/contract'
import { lineAmount } from '@kohoi/contract/amounts'
import { moneySchema, problemsOf } from '@kohoi/contract/schema'
import type { Ctx } from '../db/context.ts'
import type { Draft } from '../records/kept.ts'
import { convertOn, dayOf, timeZoneOf } from '../records/surroundings.ts'
import { currencyFor } from './company.ts'

type Line = Shapes['opportunityLines'][number]

const price = moneySchema({ min: 0 })

/**
 * Checks the products of an opportunity; a line without a price takes the product's. The expected revenue follows their sum until another
 * is entered, and again once it is emptied (`revenueFollowsLines`): each line is rounded to its currency's smallest unit, other currencies
 * are converted at today's rate, and lines whose product has no price count nothing.
 */
export function priceLines(
  ctx: Ctx,
  next: Draft<typeof opportunity>,
  before: RecordOf<typeof opportunity> | null,
  given: ReadonlySet<string>,
): Problem[] {
  if (given.has('lines') && next.lines) {
    const known = new Set(before?.lines?.map((line) => line.productId))
    const priced = next.lines.map((line, i) => priceLine(ctx, line, `lines.${i}`, known))
    const problems = priced.flatMap((line) => line.problems)
    if (problems.length) return problems
    next.lines = priced.map(({ line }) => line)
  }
  return followLines(ctx, next, before, given)
}

function priceLine(ctx: Ctx, { unitPrice, ...line }: Line, path: string, known: ReadonlySet<string>) {
  const product = ctx.config.get('product', line.productId)
  const problems: Problem[] = []
  if (!product) problems.push({ path: `${path}.productId`, code: 'unknownReference' })
  else if (!product.active && !known.has(product.id)) problems.push({ path: `${path}.productId`, code: 'inactive' })
  const asked = unitPrice ?? product?.price
  if (!asked) return { line, problems }
  const read = price.safeParse(asked)
  if (read.success) return { line: { ...line, unitPrice: read.data }, problems }
  for (const problem of problemsOf(read.error))
    problems.push({ ...problem, path: [path, 'unitPrice', problem.path].filter(Boolean).join('.') })
  return { line, problems }
}

function followLines(
  ctx: Ctx,
  next: Draft<typeof opportunity>,
  before: RecordOf<typeof opportunity> | null,
  given: ReadonlySet<string>,
): Problem[] {
  const lines = next.lines ?? []
  const said = given.has('expectedRevenue')
  if (said && next.expectedRevenue) {
    // Who enters just the sum has not left it.
    const { sum } = sumIn(ctx, lines, next.expectedRevenue.currency)
    next.revenueFollowsLines = sum?.amount === next.expectedRevenue.amount
    return []
  }
  if (before && !said && !(given.has('lines') && before.revenueFollowsLines)) return []
  const currency = commonCurrency(lines) ?? before?.expectedRevenue?.currency ?? currencyFor(ctx, next)
  const { sum, problems } = sumIn(ctx, lines, currency)
  next.revenueFollowsLines = true
  next.expectedRevenue = sum
  return problems
}

function commonCurrency(lines: readonly Line[]): string | undefined {
  const currencies = new Set(lines.flatMap(({ unitPrice }) => (unitPrice ? [unitPrice.currency] : [])))
  return currencies.size === 1 ? [...currencies][0] : undefined
}

/** What the lines come to in a currency; null where none has a price. */
function sumIn(ctx: Ctx, lines: readonly Line[], currency: string): { sum: Money | null; problems: Problem[] } {
  const convert = convertOn(ctx.config, dayOf(ctx.now, timeZoneOf(ctx.config)))
  const problems: Problem[] = []
  let sum: bigint | null = null
  for (const [i, { quantity, unitPrice }] of lines.entries()) {
    if (!unitPrice) continue
    const amount = convert(lineAmount(quantity, unitPrice), unitPrice.currency, currency)
    if (amount === null)
      problems.push({ path: `lines.${i}.unitPrice`, code: 'noRate', with: `${unitPrice.currency} – ${currency}` })
    else sum = (sum ?? 0n) + amount
  }
  if (sum !== null && sum > mostMinor)
    problems.push({ path: 'lines', code: 'tooLarge', with: fromMinor(mostMinor, currency).amount })
  return { sum: sum === null || problems.length ? null : fromMinor(sum, currency), problems }
}
