import {
  isCurrency,
  type Problem,
  quotationTemplate,
  type RecordOf,
  type Shapes,
  templateContent,
} from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { lineProblems, placesProblem } from '../documents/lines.ts'
import { salesSettingsAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'
import type { Quotation } from './quotations.ts'

type Template = RecordOf<typeof quotationTemplate>
type Line = Shapes['documentLines'][number]

/** Quotation templates: lines as they are sent to a quotation; the amounts written in them are of the template's currency. */
keep({
  noun: quotationTemplate,
  access: salesSettingsAccess,
  check(ctx, next, before) {
    const currency = next.currency?.toUpperCase() || null
    next.currency = currency
    if (currency && !isCurrency(currency)) return [{ path: 'currency', code: 'currency' }]
    const lines = next.lines ?? []
    const priced = lines.some((line) => line.unitPrice || hasAmount(line.discount)) || hasAmount(next.discount ?? null)
    if (priced && !currency) return [{ path: 'currency', code: 'required' }]
    const known = new Map(before?.lines?.map((line) => [line.id, line.productId]))
    const problems = lines.flatMap((line, i): Problem[] =>
      lineProblems(ctx, currency ?? 'THB', line, `lines.${i}`, known.get(line.id)),
    )
    problems.push(...placesProblem(next.discount ?? null, currency ?? 'THB', 'discount'))
    next.lines = lines.map(({ amount, delivered, invoiced, part, ...line }) => ({ ...line, id: line.id ?? newId() }))
    next.position ??= 1 + Math.max(0, ...ctx.config.list('quotationTemplate').map(({ position }) => position ?? 0))
    return problems
  },
})

/**
 * Puts what a template holds into a quotation, where the quotation itself says nothing; answers the fields it filled. Amounts of another currency
 * are left out, and so are names of products, which follow the language of the document.
 */
export function fillFromTemplate(
  ctx: Ctx,
  next: Partial<Quotation>,
  template: Template,
  given: ReadonlySet<string>,
): Set<string> {
  const filled = new Set<string>()
  const fill = <F extends keyof Quotation>(name: F, value: Quotation[F] | null) => {
    if (given.has(name) || value === null) return
    Object.assign(next, { [name]: value })
    filled.add(name)
  }
  fill('currency', template.currency)
  const same = next.currency === template.currency
  for (const name of Object.keys(templateContent) as (keyof typeof templateContent)[]) fill(name, template[name])
  if (filled.has('lines')) next.lines = (template.lines ?? []).map((line) => asQuoted(ctx, line, same))
  if (filled.has('discount') && !same && hasAmount(template.discount)) next.discount = null
  return filled
}

function asQuoted(ctx: Ctx, { id, ...line }: Line, sameCurrency: boolean): Line {
  const product = ctx.config.get('product', line.productId)
  const names = product ? [product.name, ...Object.values(product.names ?? {})] : []
  return {
    ...line,
    ...(names.includes(line.description ?? '') && { description: null }),
    ...(!sameCurrency && { unitPrice: null, ...(hasAmount(line.discount) && { discount: null }) }),
  }
}

const hasAmount = (discount: Shapes['discount'] | null): boolean => Boolean(discount && 'amount' in discount)
