import { openOfInstalments } from '@kohoi/contract/instalments'

type Instalment = { dueOn: string; amount: string }
type Due = {
  instalments: readonly Instalment[] | null
  dueOn: string | null
  payable: string | null
  open: string | null
}

/** The day on which the earliest money that is still open is due. */
export function nextDueOn({ instalments, dueOn, payable, open }: Due): string | null {
  const plan = instalments?.length ? instalments : dueOn ? [{ dueOn, amount: payable ?? '0' }] : []
  const at = openOfInstalments(plan, open ?? '0').findIndex((part) => part.gt(0))
  return plan[at]?.dueOn ?? null
}
