import { account, contact, type Problem, readCountry, type Shapes } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { customerTable, salesAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'
import { ownerProblem } from '../teams/offered.ts'
import { cleanTaxId } from './tax-id.ts'

/** An account belongs to its owner and to the teams of its owner. */
export const accounts = keep({
  noun: account,
  access: salesAccess(customerTable, false),
  check(ctx, next, before) {
    if (!before) next.ownerId ??= usualOwner(ctx)
    if (next.taxId) next.taxId = cleanTaxId(next.taxId) || null
    return [
      ...ownerProblem(ctx, next.ownerId, before?.ownerId),
      ...countryOf(next.billTo, 'billTo'),
      ...countryOf(next.shipTo, 'shipTo'),
    ]
  },
})

/** A contact stands alone or represents an account. */
export const contacts = keep({
  noun: contact,
  access: salesAccess(customerTable, false),
  check(ctx, next, before) {
    if (!before) next.ownerId ??= usualOwner(ctx)
    return ownerProblem(ctx, next.ownerId, before?.ownerId)
  },
})

/** Who sees only his own or his team's customers owns those he makes; else they would be lost to him. */
const usualOwner = ({ actor }: Ctx): string | null =>
  actor.role === 'salesperson' || actor.role === 'leader' ? actor.userId : null

/** Countries of addresses are kept as codes, however they were written. */
function countryOf(address: Shapes['address'] | null | undefined, path: string): Problem[] {
  if (!address?.country) return []
  const code = readCountry(address.country)
  if (!code) return [{ path: `${path}.country`, code: 'country' }]
  address.country = code
  return []
}
