import { order as noun } from '@kohoi/contract/nouns/documents'
import { Button, Menu } from '@mantine/core'
import { IconBan, IconCheck } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMaySell } from '../accounts/permission.ts'
import { RecordMenu } from '../accounts/record-menu.tsx'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { ChainCard } from '../billing/chain-card.tsx'
import { OrderBilling } from '../billing/order-billing.tsx'
import { PdfMenu } from '../billing/pdf-menu.tsx'
import { DocumentForm } from '../documents/document-form.tsx'
import classes from '../documents/documents.module.css'
import { LinesView } from '../documents/lines-view.tsx'
import { PaperPreview } from '../documents/paper-preview.tsx'
import { ReasonDialog } from '../documents/reason-dialog.tsx'
import { useDocumentAct } from '../documents/use-document-act.ts'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { Facts } from '../ui/record/facts.tsx'
import { PlaceInList } from '../ui/record/place-in-list.tsx'
import { RecordPage } from '../ui/record/record-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { ConfirmOrder } from './confirm-order.tsx'
import { HandOff } from './hand-off.tsx'
import { factsOf, type Order, wayOf } from './order.ts'

/** Whoever sells, and the office, which carries orders out. */
function useMayOrder(): boolean {
  const me = useMe()
  const sells = useMaySell()
  return sells || me?.role === 'office'
}

/** A sale order: what was agreed, where it is, and who has it now. */
export function OrderPage() {
  return <Opened />
}

/** A draft of an order, to be changed before it is confirmed. */
export function EditOrder() {
  return <Opened editing />
}

function Opened({ editing = false }: { editing?: boolean }) {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const go = useGo()
  const mayOrder = useMayOrder()
  const { data, error, refetch } = useRecord<Order>('orders', id)
  usePage(data?.number ?? '…', [{ label: w.frame.orders, to: '/orders' }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  const back = () => go(`/orders/${id}`)
  return editing && data.state === 'draft' && mayOrder ? (
    <DocumentForm<Order> key={id} noun={noun} record={data} onSaved={back} onCancel={back} />
  ) : (
    <OrderRecord key={id} record={data} canEdit={mayOrder} />
  )
}

function OrderRecord({ record, canEdit }: { record: Order; canEdit: boolean }) {
  const w = useWords()
  const d = w.documents
  const office = useMe()?.role === 'office'
  return (
    <RecordPage
      acts={<OrderActs record={record} canEdit={canEdit} />}
      right={<PlaceInList path="orders" id={record.id} />}
      title={<h1>{record.number}</h1>}
      steps={<OrderFlow record={record} />}
      note={record.reason && <Note look="warn">{d.because(record.reason)}</Note>}
      facts={<Facts noun={noun} record={record} fields={factsOf(record, office)} canEdit={false} />}
      railLabel={d.handOff}
      rail={
        <>
          <HandOff record={record} />
          <ChainCard entity="order" id={record.id} version={record.version} />
          <PaperPreview path="orders" id={record.id} version={record.version} language={record.language} />
        </>
      }
    >
      <LinesView document={record} />
      {record.state !== 'draft' && <OrderBilling record={record} />}
      <Timeline entity="order" id={record.id} />
    </RecordPage>
  )
}

function OrderFlow({ record }: { record: Order }) {
  const say = useLabel()
  const { state } = noun.fields
  return (
    <ol className={classes.flow} aria-label={say(state.label)}>
      {wayOf(record).map((one) => (
        <li key={one}>
          <span aria-current={one === record.state ? 'step' : undefined}>
            {say(state.options.find((option) => option.value === one)?.label ?? state.label)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function OrderActs({ record, canEdit }: { record: Order; canEdit: boolean }) {
  const w = useWords()
  const a = w.documents.acts
  const { give } = useDocumentAct<Order>('orders', ['opportunities'])
  const [confirming, setConfirming] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const pdf = <PdfMenu path="orders" id={record.id} />
  if (!canEdit) return pdf
  const untouched = record.delivery === 'none' && record.invoicing === 'none'
  const cancellable = untouched && record.state !== 'cancelled'
  return (
    <>
      {record.state === 'draft' && (
        <Button leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />} onClick={() => setConfirming(true)}>
          {a.confirm}
        </Button>
      )}
      {pdf}
      <RecordMenu noun={noun} record={record} name={record.number} canEdit={record.state === 'draft'}>
        {cancellable && (
          <Menu.Item leftSection={<IconBan size={16} stroke={1.75} />} onClick={() => setCancelling(true)}>
            {a.cancel}
          </Menu.Item>
        )}
      </RecordMenu>
      {confirming && (
        <ConfirmOrder
          record={record}
          onConfirm={(winOpportunity) => give(record, 'confirmation', { winOpportunity })}
          onClose={() => setConfirming(false)}
        />
      )}
      {cancelling && (
        <ReasonDialog
          title={`${a.cancel}: ${record.number}`}
          verb={a.cancel}
          onGive={(reason) => give(record, 'cancellation', { reason })}
          onClose={() => setCancelling(false)}
        />
      )}
    </>
  )
}
