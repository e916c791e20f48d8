import { field } from '@kohoi/contract/field'
import { l } from '@kohoi/contract/label'
import { fromMinor, toMinor } from '@kohoi/contract/money'
import { deposit } from '@kohoi/contract/nouns/billing'
import { SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { useAct } from '../api/use-act.ts'
import { useList } from '../api/use-list.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { ActDialog } from './act-dialog.tsx'
import type { Deposit, Order } from './order-billing.tsx'

const ways = ['percent', 'beforeVat', 'includingVat'] as const
const amount = field('decimal', l('Amount', 'จำนวนเงิน', 'Số tiền'))
const guarantee = field(
  'yesNo',
  l('A guarantee, without tax invoice', 'เป็นเงินประกัน ไม่ออกใบกำกับภาษี', 'Là tiền bảo đảm, không xuất hóa đơn GTGT'),
)

const is = (field: string, value: string) => ({ field, op: 'is', value }) as const

/** Asks for a deposit: part of the order, an amount before VAT, or the money that comes. */
export function AskDeposit({ record, onClose }: { record: Order; onClose: () => void }) {
  const w = useWords()
  const b = w.billing
  const format = useFormat()
  const client = useQueryClient()
  const { act } = useAct('orders')
  const [by, setBy] = useState<(typeof ways)[number]>('percent')
  const currency = record.currency ?? ''
  const requested = useList<Deposit>('deposits', {
    filter: { all: [is('orderId', record.id), is('state', 'requested')] },
  }).items
  const left = requested.reduce(
    (sum, { totals }) => sum - toMinor({ amount: totals?.beforeVat ?? '0', currency }),
    toMinor({ amount: record.billing?.remaining.beforeVat ?? '0', currency }),
  )
  const shown = by === 'percent' ? deposit.fields.percent : amount
  return (
    <ActDialog
      key={by}
      title={b.askDeposit}
      hint={b.depositHint(format.money(fromMinor(left > 0n ? left : 0n, currency)))}
      fields={[
        {
          ...{ name: by, field: shown, label: b.depositBy[by], required: true },
          ...(by === 'percent' ? { start: '30' } : { currency }),
        },
        { name: 'guarantee', field: guarantee, start: false },
      ]}
      verb={b.askDeposit}
      onSend={async (values) => {
        const body = { [by]: values[by] ?? '', ...(values.guarantee === true && { taxInvoice: false }) }
        await act({ record, act: 'deposits', body })
        await client.invalidateQueries({ queryKey: keys.all('deposits') })
        showSnack(b.depositAsked)
      }}
      onClose={onClose}
    >
      <SegmentedControl
        value={by}
        onChange={setBy}
        data={ways.map((value) => ({ value, label: b.depositBy[value] }))}
      />
    </ActDialog>
  )
}
