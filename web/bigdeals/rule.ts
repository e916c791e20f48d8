import type { Money } from '@kohoi/contract/money'
import type { RecordOf } from '@kohoi/contract/noun'
import type { bigDealRule } from '@kohoi/contract/nouns/big-deal'
import type { Recipient } from '@kohoi/contract/shapes'
import type { FormValues } from '../ui/form/record-form.tsx'

export type Rule = Omit<RecordOf<typeof bigDealRule>, 'recipients'> & { recipients: Recipient[] }

/** When an opportunity is a Big Deal, as far as it stands in a form: null is not filled in. */
export type Conditions = {
  typeIds: readonly string[]
  revenueFrom: Money | null
  revenueTo: Money | null
  probabilityFrom: number | null
  probabilityTo: number | null
}

export const conditionsOf = (values: FormValues): Conditions => ({
  typeIds: (values.typeIds ?? []) as string[],
  revenueFrom: (values.revenueFrom ?? null) as Money | null,
  revenueTo: (values.revenueTo ?? null) as Money | null,
  probabilityFrom: (values.probabilityFrom ?? null) as number | null,
  probabilityTo: (values.probabilityTo ?? null) as number | null,
})

export const list = '/big-deal-rules'

const own = new Set(['id', 'version', 'createdAt', 'updatedAt', 'createdById', 'alertExisting'])

/** The rule as it stands in a form, as the interface takes it: without what the server adds and without what is empty. */
export const bodyOf = (values: FormValues): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !own.has(name) && value !== null && value !== undefined && value !== '',
    ),
  )
