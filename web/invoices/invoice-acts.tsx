import { field } from '@kohoi/contract/field'
import { l } from '@kohoi/contract/label'
import { invoice } from '@kohoi/contract/nouns/billing'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCalendarDollar, IconCash, IconCheck, IconDots } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { useAct, useDelete } from '../api/use-act.ts'
import { ActDialog } from '../billing/act-dialog.tsx'
import { PdfMenu } from '../billing/pdf-menu.tsx'
import { PlanDialog } from '../billing/plan-dialog.tsx'
import { SendButton } from '../billing/send-button.tsx'
import { ask } from '../ui/confirm.tsx'
import { useGo } from '../ui/link.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import type { Invoice } from './invoices.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { PayDialog } from './pay-dialog.tsx'

const beforeVat = field('decimal', l('Amount before VAT', 'จำนวนเงินก่อนภาษี', 'Số tiền trước thuế'))
type Doing = 'issue' | 'pay' | 'plan' | 'cancel' | 'credit' | 'debit'

/** What one does with an invoice: issue the draft; then money, a plan, corrections. */
export function InvoiceActs({ record, mayBill }: { record: Invoice; mayBill: boolean }) {
  const w = useWords()
  const b = w.billing
  const [doing, setDoing] = useState<Doing>()
  const isOpen = record.state === 'issued' && record.paymentState !== 'paid'
  return (
    <>
      {mayBill && record.state === 'draft' && (
        <Button leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />} onClick={() => setDoing('issue')}>
          {b.issue}
        </Button>
      )}
      {mayBill && isOpen && (
        <>
          <Button leftSection={<IconCash size={16} stroke={1.75} aria-hidden />} onClick={() => setDoing('pay')}>
            {b.pay}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCalendarDollar size={16} stroke={1.75} aria-hidden />}
            onClick={() => setDoing('plan')}
          >
            {b.plan}
          </Button>
        </>
      )}
      {mayBill && record.state === 'issued' && <SendButton path="invoices" record={record} />}
      <PdfMenu
        path="invoices"
        id={record.id}
        taxOf={record.state === 'issued' && record.taxPoint === 'issue' ? record.companyId : null}
      />
      {mayBill && record.state !== 'cancelled' && <Seldom record={record} onDo={setDoing} />}
      {doing === 'issue' && <IssueDialog record={record} onClose={() => setDoing(undefined)} />}
      {doing === 'pay' && <PayDialog record={record} onClose={() => setDoing(undefined)} />}
      {doing === 'plan' && <PlanDialog record={record} onClose={() => setDoing(undefined)} />}
      {doing && doing !== 'issue' && doing !== 'plan' && doing !== 'pay' && (
        <Act record={record} doing={doing} onClose={() => setDoing(undefined)} />
      )}
    </>
  )
}

function Seldom({ record, onDo }: { record: Invoice; onDo: (doing: Doing) => void }) {
  const w = useWords()
  const b = w.billing
  const go = useGo()
  const { remove } = useDelete('invoices')
  const client = useQueryClient()
  const drop = async () => {
    if (!(await ask({ title: b.deleteDraftTitle, verb: b.deleteDraft, danger: true }))) return
    await remove(record)
    await client.invalidateQueries({ queryKey: keys.all('orders') })
    go(record.orderId ? `/orders/${record.orderId}` : '/invoices')
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon size={32} aria-label={w.common.more}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {record.state === 'draft' ? (
          <Menu.Item c="var(--danger)" onClick={() => void drop()}>
            {b.deleteDraft}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item onClick={() => onDo('credit')}>{b.creditNote}</Menu.Item>
            <Menu.Item onClick={() => onDo('debit')}>{b.debitNote}</Menu.Item>
            <Menu.Item c="var(--danger)" onClick={() => onDo('cancel')}>
              {b.cancelNumber(record.number ?? '')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function Act({
  record,
  doing,
  onClose,
}: {
  record: Invoice
  doing: 'cancel' | 'credit' | 'debit'
  onClose: () => void
}) {
  const w = useWords()
  const b = w.billing
  const client = useQueryClient()
  const { act } = useAct<{ number: string | null }>('invoices')
  const number = record.number ?? ''
  const reason = { name: 'reason', field: invoice.fields.reason, required: true }
  const amount = { name: 'beforeVat', field: beforeVat, required: true, currency: record.currency ?? '' }
  const acts = {
    cancel: {
      title: b.cancelNumber(number),
      hint: b.cancelHint,
      fields: [reason],
      verb: b.cancelNumber(number),
      act: 'cancellation',
      said: b.cancelled,
    },
    credit: {
      title: b.creditTitle(number),
      hint: null,
      fields: [amount, reason],
      verb: b.creditNote,
      act: 'credit-notes',
      said: b.issued,
    },
    debit: {
      title: b.debitTitle(number),
      hint: null,
      fields: [amount, reason],
      verb: b.debitNote,
      act: 'debit-notes',
      said: b.issued,
    },
  }
  const { act: path, said, ...asked } = acts[doing]
  return (
    <ActDialog
      {...asked}
      danger={doing === 'cancel'}
      onSend={async (values) => {
        // Nothing typed is not sent, so that the field that misses it says so.
        const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
        const made = await act({ record, act: path, body })
        await Promise.all(
          ['payments', 'adjustment-notes', 'orders'].map((of) => client.invalidateQueries({ queryKey: keys.all(of) })),
        )
        showSnack(said(made.number ?? number))
      }}
      onClose={onClose}
    />
  )
}
