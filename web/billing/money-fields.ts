import { payment } from '@kohoi/contract/nouns/billing'
import { useFormat } from '../words/use-format.ts'
import type { Asked } from './act-dialog.tsx'

const { paidOn, method, reference, certificate } = payment.fields

/** What is asked whenever money comes: when, how, and what of it was withheld as tax. */
export function useMoneyFields(): { money: Asked[]; withheld: (label: string, currency: string) => Asked[] } {
  const today = useFormat().isoDay(new Date())
  return {
    money: [
      { name: 'paidOn', field: paidOn, required: true, start: today },
      { name: 'method', field: method, required: true, start: 'transfer' },
      { name: 'reference', field: reference },
    ],
    withheld: (label, currency) => [
      { name: 'withheld', field: payment.fields.withheld, label, currency },
      { name: 'certificate', field: certificate },
    ],
  }
}
