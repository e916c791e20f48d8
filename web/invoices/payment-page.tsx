import { payment } from '@kohoi/contract/nouns/billing'
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { useAct } from '../api/use-act.ts'
import { ActDialog } from '../billing/act-dialog.tsx'
import { PdfMenu } from '../billing/pdf-menu.tsx'
import { useMayBill } from '../billing/permission.ts'
import { SendButton } from '../billing/send-button.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { PaperPage } from './paper-page.tsx'
import type { Payment } from './payments.tsx'

const facts = [
  'invoiceId',
  'amount',
  'currency',
  'paidOn',
  'method',
  'reference',
  'withheld',
  'certificate',
  'taxInvoice',
  'vat',
  'issuedOn',
  'sentAt',
  'reason',
]

/** One payment, with its receipt. */
export function PaymentPage() {
  return (
    <PaperPage<Payment> noun={payment} facts={facts} acts={(record) => <PaymentActs record={record} />}>
      {() => null}
    </PaperPage>
  )
}

function PaymentActs({ record }: { record: Payment }) {
  const w = useWords()
  const b = w.billing
  const mayBill = useMayBill()
  const client = useQueryClient()
  const { act } = useAct<Payment>('payments')
  const [cancelling, setCancelling] = useState(false)
  return (
    <>
      {mayBill && record.state === 'received' && <SendButton path="payments" record={record} />}
      <PdfMenu
        path="payments"
        id={record.id}
        taxOf={record.state === 'received' && record.taxInvoice ? record.companyId : null}
      />
      {mayBill && record.state === 'received' && (
        <Button
          variant="default"
          leftSection={<IconX size={16} stroke={1.75} aria-hidden />}
          onClick={() => setCancelling(true)}
        >
          {b.cancelNumber(record.number)}
        </Button>
      )}
      {cancelling && (
        <ActDialog
          title={b.cancelNumber(record.number)}
          hint={b.cancelHint}
          fields={[{ name: 'reason', field: payment.fields.reason, required: true }]}
          verb={b.cancelNumber(record.number)}
          danger
          onSend={async (values) => {
            await act({ record, act: 'cancellation', body: { reason: values.reason ?? '' } })
            await client.invalidateQueries({ queryKey: keys.all('invoices') })
            showSnack(b.cancelled(record.number))
          }}
          onClose={() => setCancelling(false)}
        />
      )}
    </>
  )
}
