import Big from 'big.js'

type Instalment = { dueOn: string; amount: string }
type Due = {
  instalments: readonly Instalment[] | null
  dueOn: string | null
  payable: string | null
  open: string | null
}

/** The day on which the earliest money that is still open is due: money received, and what credit notes take off, covers the first first. */
export function nextDueOn({ instalments, dueOn, payable, open }: Due): string | null {
  const plan = instalments?.length ? instalments : dueOn ? [{ dueOn, amount: payable ?? '0' }] : []
  let covered = plan.reduce((sum, { amount }) => sum.plus(amount), new Big(0)).minus(open ?? '0')
  if (new Big(open ?? '0').lte(0)) return null
  for (const instalment of plan) {
    covered = covered.minus(instalment.amount)
    if (covered.lt(0)) return instalment.dueOn
  }
  return plan.at(-1)?.dueOn ?? null
}
