import Big from 'big.js'

/**
 * How much of each instalment is open: money received, and what credit notes take off, covers the first ones first; what debit notes add is
 * due with the first.
 */
export function openOfInstalments(plan: readonly { amount: string }[], open: string): Big[] {
  const nothing = new Big(0)
  let later = plan.reduce((sum, { amount }) => sum.plus(amount), nothing)
  return plan.map(({ amount }, at) => {
    later = later.minus(amount)
    const left = new Big(open).minus(later)
    const part = at && left.gt(amount) ? new Big(amount) : left
    return part.gt(0) ? part : nothing
  })
}
