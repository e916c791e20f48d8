import { deposit } from '@kohoi/contract/nouns/billing'
import { Button } from '@mantine/core'
import { IconCash, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { useAct } from '../api/use-act.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { ActDialog } from './act-dialog.tsx'
import { useMoneyFields } from './money-fields.ts'
import type { Deposit } from './order-billing.tsx'
import { PdfButton } from './pdf-button.tsx'
import { PdfMenu } from './pdf-menu.tsx'
import { useMayBill } from './permission.ts'
import { SendButton } from './send-button.tsx'

/** What one does with a deposit: record its money, take it back, print it. */
export function DepositActs({ record, small }: { record: Deposit; small?: boolean }) {
  const w = useWords()
  const b = w.billing
  const mayBill = useMayBill()
  const client = useQueryClient()
  const { act } = useAct<Deposit>('deposits')
  const { money, withheld } = useMoneyFields()
  const [doing, setDoing] = useState<'receive' | 'cancel'>()
  const close = () => setDoing(undefined)
  const refresh = () =>
    Promise.all(['orders', 'invoices'].map((path) => client.invalidateQueries({ queryKey: keys.all(path) })))
  const name = record.number ?? b.request
  const format = useFormat()
  const size = small ? 'compact-sm' : 'sm'
  return (
    <>
      {mayBill && record.state === 'requested' && (
        <Button
          size={size}
          {...(small && { variant: 'light' })}
          leftSection={<IconCash size={16} stroke={1.75} aria-hidden />}
          onClick={() => setDoing('receive')}
        >
          {b.receive}
        </Button>
      )}
      {small ? (
        <PdfButton path="deposits" id={record.id} small={name} />
      ) : (
        <>
          {mayBill && record.state !== 'cancelled' && <SendButton path="deposits" record={record} />}
          <PdfMenu
            path="deposits"
            id={record.id}
            taxOf={record.state === 'received' && record.taxInvoice ? record.companyId : null}
          />
        </>
      )}
      {mayBill && record.state !== 'cancelled' && (
        <Button
          size={size}
          variant={small ? 'subtle' : 'default'}
          leftSection={<IconX size={16} stroke={1.75} aria-hidden />}
          onClick={() => setDoing('cancel')}
        >
          {small ? w.common.cancel : b.cancelNumber(name)}
          {small && <span className="sr"> {name}</span>}
        </Button>
      )}
      {doing === 'receive' && (
        <ActDialog
          title={b.receiveTitle}
          hint={b.receiveHint(record.total ? format.money(record.total) : '')}
          fields={[...money, ...withheld(b.withheldPart, record.currency ?? '')]}
          verb={b.receive}
          onSend={async (body) => {
            const received = await act({ record, act: 'receipt', body })
            await refresh()
            showSnack(b.received(received.number ?? ''))
          }}
          onClose={close}
        />
      )}
      {doing === 'cancel' && (
        <ActDialog
          title={record.number ? b.cancelNumber(record.number) : b.cancelDeposit}
          hint={record.number ? b.cancelHint : undefined}
          fields={[{ name: 'reason', field: deposit.fields.reason, required: record.state === 'received' }]}
          verb={b.cancelDeposit}
          danger
          onSend={async (body) => {
            await act({ record, act: 'cancellation', body })
            await refresh()
            showSnack(b.cancelled(name))
          }}
          onClose={close}
        />
      )}
    </>
  )
}
