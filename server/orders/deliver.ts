import { type DocumentLine, linesOf, type Problem, type Shapes } from '@kohoi/contract'
import Big from 'big.js'
import type { Order } from './orders.ts'

type Quantities = Shapes['deliveries'][number]['quantities']
type Delivered = Pick<Order, 'lines' | 'deliveries'>

/** How much of each line has been handed over so far, by its id. */
export function deliveredOf({ deliveries }: Delivered): ReadonlyMap<string, string> {
  const sums = new Map<string, string>()
  for (const { quantities } of deliveries ?? [])
    for (const [id, quantity] of Object.entries(quantities))
      sums.set(id, new Big(sums.get(id) ?? '0').plus(quantity).toFixed())
  return sums
}

/** How much of each line is still to be handed over: lines that are through are not in it. */
export function undelivered(order: Delivered): Map<string, Big> {
  const done = deliveredOf(order)
  const open = itemsOf(order).map(({ id, quantity }) => [id, new Big(quantity).minus(done.get(id) ?? '0')] as const)
  return new Map(open.filter(([, quantity]) => quantity.gt('0')))
}

/** What is handed over now: the quantities named, or all that is open. Never more than that. */
export function handOver(
  order: Delivered,
  named: Quantities | null | undefined,
): { quantities: Quantities; problems: Problem[] } {
  const open = undelivered(order)
  if (!named)
    return { quantities: Object.fromEntries([...open].map(([id, left]) => [id, left.toFixed()])), problems: [] }
  const known = new Set(itemsOf(order).map(({ id }) => id))
  const problems = Object.entries(named).flatMap(([id, quantity]): Problem[] => {
    const path = `quantities.${id}`
    if (!known.has(id)) return [{ path, code: 'unknownReference' }]
    const left = open.get(id) ?? new Big('0')
    return left.lt(quantity) ? [{ path, code: 'tooLarge', with: left.toFixed() }] : []
  })
  if (!Object.values(named).some((quantity) => new Big(quantity).gt('0')))
    problems.push({ path: 'quantities', code: 'quantityNeeded' })
  return { quantities: named, problems }
}

const itemsOf = (order: Delivered): DocumentLine[] => linesOf(order).filter((line) => line.kind === 'item')
