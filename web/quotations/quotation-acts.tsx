import { quotation as noun } from '@kohoi/contract/nouns/documents'
import { Button, Menu } from '@mantine/core'
import {
  IconBan,
  IconCheck,
  IconCopy,
  IconLink,
  IconPackage,
  IconPencil,
  IconSend,
  IconThumbDown,
  IconUserCheck,
  IconVersions,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { RecordMenu } from '../accounts/record-menu.tsx'
import { useMe } from '../api/session.ts'
import { ReasonDialog } from '../documents/reason-dialog.tsx'
import { type DocumentAct, useDocumentAct } from '../documents/use-document-act.ts'
import { useGo } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { CustomerLink } from './customer-link.tsx'
import { optionsOf, type Quotation } from './quotation.ts'
import { SendDialog } from './send-dialog.tsx'

type Props = { record: Quotation; canEdit: boolean; unsaved?: boolean }
type Asking = { act: 'rejection' | 'cancellation'; verb: string }

/** What one does with a quotation where it stands; nothing while there are changes nobody has saved. */
export function QuotationActs({ record, canEdit, unsaved = false }: Props) {
  const w = useWords()
  const a = w.documents.acts
  const me = useMe()
  const go = useGo()
  const { press, give, acting } = useDocumentAct<Quotation>('quotations', ['orders', 'opportunities'])
  const [asking, setAsking] = useState<Asking | null>(null)
  const [linking, setLinking] = useState(false)
  const [sending, setSending] = useState(false)
  const [copying, setCopying] = useState(false)
  const [accepting, setAccepting] = useState(false)
  const { state } = record
  const decides = state === 'waitingApproval' && record.approverIds.includes(me?.id ?? '')
  const mustAsk = state === 'draft' && record.asksApproval
  const editable = state === 'draft' || state === 'waitingApproval' || state === 'approved'
  const open = editable || state === 'sent' || state === 'accepted' || state === 'expired'
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
  const button = (act: DocumentAct, label: string, left: ReactNode, main = false, then?: (made: Quotation) => void) => (
    <Button
      variant={main ? 'filled' : 'default'}
      loading={acting}
      disabled={unsaved}
      title={unsaved ? a.saveFirst : undefined}
      leftSection={left}
      onClick={async () => {
        const made = await press(record, act)
        if (made) then?.(made)
      }}
    >
      {label}
    </Button>
  )
  const open_ = (made: { id: string }) => go(`/quotations/${made.id}`)
  return (
    <>
      {decides && (
        <>
          {button('approval', a.approve, <IconUserCheck {...icon} />, true)}
          <Button
            variant="default"
            leftSection={<IconThumbDown {...icon} />}
            onClick={() => setAsking({ act: 'rejection', verb: a.sendBack })}
          >
            {a.sendBack}
          </Button>
        </>
      )}
      {canEdit && (
        <>
          {mustAsk && button('approval-request', a.askApproval, <IconUserCheck {...icon} />)}
          {((state === 'draft' && !mustAsk) || state === 'approved') && (
            <Button
              variant={state === 'approved' ? 'filled' : 'default'}
              disabled={unsaved}
              title={unsaved ? a.saveFirst : undefined}
              leftSection={<IconSend {...icon} />}
              onClick={() => setSending(true)}
            >
              {a.send}
            </Button>
          )}
          {state === 'sent' && (
            <>
              {optionsOf(record).length === 0 ? (
                button('acceptance', a.accept, <IconCheck {...icon} />, true)
              ) : (
                <Button leftSection={<IconCheck {...icon} />} onClick={() => setAccepting(true)}>
                  {a.accept}
                </Button>
              )}
              <Button
                variant="default"
                leftSection={<IconThumbDown {...icon} />}
                onClick={() => setAsking({ act: 'rejection', verb: a.reject })}
              >
                {a.reject}
              </Button>
            </>
          )}
          {state === 'accepted' &&
            !record.orderId &&
            button('order', a.makeOrder, <IconPackage {...icon} />, true, ({ id }) => go(`/orders/${id}`))}
          {!editable &&
            !record.orderId &&
            !record.revisedById &&
            button('revision', a.revise, <IconVersions {...icon} />, state === 'expired', open_)}
          {(state === 'waitingApproval' || state === 'approved') && (
            <Button
              variant="default"
              leftSection={<IconPencil {...icon} />}
              onClick={() => go(`/quotations/${record.id}/edit`)}
            >
              {w.common.edit}
            </Button>
          )}
          {button('copy', a.copy, <IconCopy {...icon} />, false, open_)}
        </>
      )}
      {canEdit && (
        <RecordMenu noun={noun} record={record} name={record.number} canEdit={state === 'draft'}>
          {!editable && state !== 'cancelled' && (
            <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => setLinking(true)}>
              {w.documents.customerLink.open}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => setCopying(true)}>
            {a.copyFor}
          </Menu.Item>
          {state === 'sent' && (
            <Menu.Item leftSection={<IconSend {...icon} />} onClick={() => setSending(true)}>
              {a.sendAgain}
            </Menu.Item>
          )}
          {open && !record.orderId && (
            <Menu.Item
              leftSection={<IconBan {...icon} />}
              onClick={() => setAsking({ act: 'cancellation', verb: a.cancel })}
            >
              {a.cancel}
            </Menu.Item>
          )}
        </RecordMenu>
      )}
      {sending && (
        <SendDialog record={record} onSend={() => give(record, 'sending', {})} onClose={() => setSending(false)} />
      )}
      {copying && (
        <CopyDialog
          record={record}
          onCopy={async (customer) => open_(await give(record, 'copy', customer))}
          onClose={() => setCopying(false)}
        />
      )}
      {accepting && (
        <AcceptDialog
          record={record}
          onAccept={(lineIds) => give(record, 'acceptance', { lineIds })}
          onClose={() => setAccepting(false)}
        />
      )}
      {linking && <CustomerLink record={record} onClose={() => setLinking(false)} />}
      {asking && (
        <ReasonDialog
          title={`${asking.verb}: ${record.number}`}
          verb={asking.verb}
          onGive={(reason) => give(record, asking.act, { reason })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
