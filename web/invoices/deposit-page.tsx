import { linesOf } from '@kohoi/contract/document-lines'
import { deposit } from '@kohoi/contract/nouns/billing'
import { DepositActs } from '../billing/deposit-acts.tsx'
import type { Deposit } from '../billing/order-billing.tsx'
import { LinesView } from '../documents/lines-view.tsx'
import { useWords } from '../words/index.tsx'
import { PaperPage } from './paper-page.tsx'

const facts = [
  'orderId',
  'percent',
  'taxInvoice',
  'issuedOn',
  'paidOn',
  'method',
  'reference',
  'withheld',
  'certificate',
  'sentAt',
  'reason',
  'ownerId',
]

/** One deposit: asked for, received, or cancelled. */
export function DepositPage() {
  const w = useWords()
  return (
    <PaperPage<Deposit>
      noun={deposit}
      facts={facts}
      unnumbered={w.billing.request}
      acts={(record) => <DepositActs record={record} />}
    >
      {(record) => <LinesView document={record.taxInvoice ? record : sumOf(record)} />}
    </PaperPage>
  )
}

/** Money that is no tax invoice is one sum, whatever the rates of what it is for. */
function sumOf({ lines, totals, currency }: Deposit) {
  const [first] = linesOf({ lines })
  const amount = totals?.total ?? '0'
  return {
    currency,
    lines: first ? [{ ...first, unitPrice: amount, amount }] : [],
    totals: totals && { ...totals, byRate: [] },
  }
}
