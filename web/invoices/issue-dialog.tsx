import type { RecordOf } from '@kohoi/contract/noun'
import { invoice } from '@kohoi/contract/nouns/billing'
import type { account } from '@kohoi/contract/nouns/customers'
import type { company } from '@kohoi/contract/nouns/people'
import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { useAct } from '../api/use-act.ts'
import { useRecord } from '../api/use-record.ts'
import { useSubmit } from '../api/use-submit.ts'
import classes from '../billing/billing.module.css'
import { FieldCell, ReferenceCell } from '../fields/cells.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Invoice } from './invoices.tsx'

/** Says what becomes final before an invoice is issued: to whom, over how much, by which papers. */
export function IssueDialog({ record, onClose }: { record: Invoice; onClose: () => void }) {
  const w = useWords()
  const b = w.billing
  const say = useLabel()
  const format = useFormat()
  const client = useQueryClient()
  const { act } = useAct<Invoice>('invoices')
  const { submit, busy, refusal, sentence } = useSubmit(async () => {
    const issued = await act({ record, act: 'issue' })
    await client.invalidateQueries({ queryKey: keys.all('orders') })
    showSnack(b.issued(issued.number ?? ''))
    onClose()
  })
  const { taxPoint, papers, accountId } = invoice.fields
  return (
    <Modal opened onClose={onClose} title={b.issueTitle} size={480} closeButtonProps={{ 'aria-label': w.common.close }}>
      <div className={classes.dialog}>
        <Note look="warn">{b.issueFinal}</Note>
        {refusal && <Note look="bad">{sentence}</Note>}
        <Missing record={record} />
        <dl className={classes.figures}>
          <dt>{say(accountId.label)}</dt>
          <dd>
            {record.accountId ? (
              <ReferenceCell entity="account" id={record.accountId} />
            ) : (
              record.contactId && <ReferenceCell entity="contact" id={record.contactId} />
            )}
          </dd>
          <dt>{say(taxPoint.label)}</dt>
          <dd>
            <FieldCell field={taxPoint} name="taxPoint" value={record.taxPoint} line />
          </dd>
          {record.taxPoint === 'issue' && (
            <>
              <dt>{say(papers.label)}</dt>
              <dd>
                <FieldCell field={papers} name="papers" value={record.papers} line />
              </dd>
            </>
          )}
          <dt data-strong>{b.total}</dt>
          <dd className="num" data-strong>
            {record.total && format.money(record.total)}
          </dd>
        </dl>
        <div className={classes.acts}>
          <Button data-autofocus loading={busy} onClick={() => void submit()}>
            {b.issue}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

/** Particulars that section 86/4 of the Thai Revenue Code and Decree 123/2020 want on a tax invoice, and that nobody has entered yet. */
function Missing({ record }: { record: Invoice }) {
  const { billing: b } = useWords()
  const seller = useRecord<RecordOf<typeof company>>('companies', record.companyId ?? undefined).data
  const buyer = useRecord<RecordOf<typeof account>>('accounts', record.accountId ?? undefined).data
  if (!seller || (seller.country !== 'TH' && seller.country !== 'VN')) return null
  const lacks = {
    sellerTaxId: !seller.taxId,
    sellerBranch: seller.country === 'TH' && !seller.branch,
    sellerAddress: !seller.address,
    buyerAddress: buyer !== undefined && !buyer.billTo,
    buyerBranch: seller.country === 'TH' && Boolean(buyer?.taxId) && !buyer?.branch,
  }
  const names = (Object.keys(lacks) as (keyof typeof lacks)[]).filter((name) => lacks[name])
  return names.length ? (
    <Note look="warn">
      {b.missing} {names.map((name) => b.missingOf[name]).join(', ')}
    </Note>
  ) : null
}
