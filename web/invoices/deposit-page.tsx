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
      {(record) => <LinesView document={record} />}
    </PaperPage>
  )
}
