import { decimals, isCurrency, type Problem, priceList } from '@kohoi/contract'
import { salesSettingsAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'
import { padded, placesIn } from './lines.ts'

/** Price lists: of one currency, each product once, exact to its smallest unit. */
keep({
  noun: priceList,
  access: salesSettingsAccess,
  check(ctx, next, before) {
    const currency = (next.currency ?? '').toUpperCase()
    next.currency = currency
    if (!isCurrency(currency)) return [{ path: 'currency', code: 'currency' }]
    const places = decimals(currency)
    const problems: Problem[] = []
    if (next.validFrom && next.validUntil && next.validUntil < next.validFrom)
      problems.push({ path: 'validUntil', code: 'period' })
    const known = new Set(before?.prices?.map(({ productId }) => productId))
    const seen = new Set<string>()
    next.prices = (next.prices ?? []).map(({ productId, unitPrice }, i) => {
      const path = `prices.${i}`
      const product = ctx.config.get('product', productId)
      if (!product) problems.push({ path: `${path}.productId`, code: 'unknownReference' })
      else if (!product.active && !known.has(productId)) problems.push({ path: `${path}.productId`, code: 'inactive' })
      if (seen.has(productId)) problems.push({ path: `${path}.productId`, code: 'taken' })
      seen.add(productId)
      if (placesIn(unitPrice) > places)
        problems.push({ path: `${path}.unitPrice`, code: 'amount', with: String(places) })
      return { productId, unitPrice: padded(unitPrice, currency) }
    })
    next.position ??= 1 + Math.max(0, ...ctx.config.list('priceList').map((list) => list.position ?? 0))
    return problems
  },
})
