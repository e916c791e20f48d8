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
import { convertOn, currencyOf, dayOf, timeZoneOf } from '../records/surroundings.ts'

type Line = Shapes['opportunityLines'][number]

const price = moneySchema({ min: 0 })

/** Currency of an opportunity that names none: its team's company's, else the workspace's. */
export function currencyFor(ctx: Pick<Ctx, 'config'>, teamId: string | null | undefined): string {
  const company = ctx.config.get('company', ctx.config.get('team', teamId)?.companyId)
  return company?.currency ?? currencyOf(ctx.config)
}

/**
 * Checks the products of an opportunity; a line without a price takes the product's. Where lines are sent and no expected revenue is,
 * it follows their sum: each line rounded to its currency's smallest unit, other currencies converted at today's rate. Lines whose
 * product has no price count nothing.
 */
export function priceLines(
  ctx: Ctx,
  next: Draft<typeof opportunity>,
  before: RecordOf<typeof opportunity> | null,
  given: ReadonlySet<string>,
): Problem[] {
  if (!given.has('lines') || !next.lines?.length) return []
  const known = new Set(before?.lines?.map((line) => line.productId))
  const priced = next.lines.map((line, i) => priceLine(ctx, line, `lines.${i}`, known))
  const problems = priced.flatMap((line) => line.problems)
  if (problems.length) return problems
  next.lines = priced.map(({ line }) => line)
  if (given.has('expectedRevenue')) return []
  const currency = before?.expectedRevenue?.currency ?? commonCurrency(next.lines) ?? currencyFor(ctx, next.teamId)
  return sumInto(ctx, next, next.lines, currency)
}

function priceLine(ctx: Ctx, line: Line, path: string, known: ReadonlySet<string>) {
  const product = ctx.config.get('product', line.productId)
  const problems: Problem[] = []
  if (!product) problems.push({ path: `${path}.productId`, code: 'unknownReference' })
  else if (!product.active && !known.has(product.id)) problems.push({ path: `${path}.productId`, code: 'inactive' })
  const asked = line.unitPrice ?? product?.price
  if (!asked) return { line, problems }
  const read = price.safeParse(asked)
  if (read.success) return { line: { ...line, unitPrice: read.data }, problems }
  for (const problem of problemsOf(read.error))
    problems.push({ ...problem, path: [path, 'unitPrice', problem.path].filter(Boolean).join('.') })
  return { line, problems }
}

function commonCurrency(lines: readonly Line[]): string | undefined {
  const currencies = new Set(lines.flatMap(({ unitPrice }) => (unitPrice ? [unitPrice.currency] : [])))
  return currencies.size === 1 ? [...currencies][0] : undefined
}

function sumInto(ctx: Ctx, next: { expectedRevenue?: Money | null }, lines: readonly Line[], currency: string) {
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
  if (sum !== null && !problems.length) next.expectedRevenue = fromMinor(sum, currency)
  return problems
}
