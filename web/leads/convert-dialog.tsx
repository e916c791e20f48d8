import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../api/nouns.ts'
import { keys } from '../api/query.ts'
import { useAct } from '../api/use-act.ts'
import { useSubmit } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { ConvertCustomer, type Customer } from './convert-customer.tsx'
import { ConvertPart } from './convert-part.tsx'
import type { Lead } from './lead.ts'
import classes from './leads.module.css'
import { type CustomValues, RequiredFields } from './required-fields.tsx'

type Converted = { accountId: string | null; contactId: string | null; opportunityId: string | null }
type Deal = {
  mode: 'create' | 'none'
  values: { name: unknown; typeId: unknown; expectedRevenue: unknown }
  custom: CustomValues
}

/** Turns a lead into account, contact and opportunity: each new, one that is there already, or none. Ends on what it became. */
export function ConvertDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const w = useWords()
  const go = useGo()
  const client = useQueryClient()
  const { act } = useAct<Converted>('leads')
  const [account, setAccount] = useState<Customer>({
    mode: lead.companyName ? 'create' : 'none',
    name: lead.companyName ?? lead.name,
    id: null,
    custom: {},
  })
  const [contact, setContact] = useState<Customer>({
    mode: lead.contactName || !lead.companyName ? 'create' : 'none',
    name: lead.contactName ?? lead.name,
    id: null,
    custom: {},
  })
  const [deal, setDeal] = useState<Deal>({
    mode: 'create',
    values: { name: lead.name, typeId: null, expectedRevenue: lead.expectedRevenue },
    custom: {},
  })
  const nothing = account.mode === 'none' && contact.mode === 'none' && deal.mode === 'none'
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    const body = {
      account: chosen(account),
      contact: chosen(contact),
      opportunity: deal.mode === 'none' ? null : { create: true, ...filled(deal.values), custom: deal.custom },
    }
    const became = await act({ record: lead, act: 'conversion', body })
    showSnack(w.leads.converted(lead.name))
    onClose()
    for (const path of ['accounts', 'contacts', 'opportunities', 'activities', 'files', 'notes'])
      void client.invalidateQueries({ queryKey: keys.all(path) })
    const { opportunityId, accountId, contactId } = became
    if (opportunityId) go(addressOf('opportunity', opportunityId))
    else if (accountId) go(addressOf('account', accountId))
    else if (contactId) go(addressOf('contact', contactId))
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.leads.convertTitle(lead.name)}
      size={680}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.question}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!nothing) void submit()
        }}
      >
        <p>{w.leads.convertText}</p>
        {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
        {nothing && <Note look="warn">{w.leads.convertNothing}</Note>}
        <ConvertCustomer entity="account" lead={lead} value={account} onChange={setAccount} problems={problems} />
        <ConvertCustomer entity="contact" lead={lead} value={contact} onChange={setContact} problems={problems} />
        <ConvertPart
          title={w.leads.part.opportunity}
          modes={['create', 'none']}
          mode={deal.mode}
          onMode={(mode) => setDeal((now) => ({ ...now, mode: mode === 'none' ? 'none' : 'create' }))}
          problem={problems.opportunity}
        >
          {deal.mode === 'create' &&
            (['name', 'typeId', 'expectedRevenue'] as const).map((name) => (
              <div key={name} data-wide={name === 'name' || undefined}>
                <FieldInput
                  name={`opportunity.${name}`}
                  field={opportunity.fields[name]}
                  value={deal.values[name]}
                  error={problems[`opportunity.${name}`] ?? problems[`opportunity.${name}.amount`]}
                  onChange={(value) => setDeal((now) => ({ ...now, values: { ...now.values, [name]: value } }))}
                />
              </div>
            ))}
          {deal.mode === 'create' && (
            <RequiredFields
              entity="opportunity"
              lead={lead}
              values={deal.custom}
              onChange={(custom) => setDeal((now) => ({ ...now, custom }))}
              problems={problems}
            />
          )}
        </ConvertPart>
        <div className={classes.acts}>
          <Button type="submit" loading={busy} disabled={nothing}>
            {w.leads.convert}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const chosen = ({ mode, id, name, custom }: Customer) =>
  mode === 'none' ? null : mode === 'existing' ? { id: id ?? '' } : { create: true, name, custom }

/** Empty fields are left to what the lead brings. */
const filled = (values: Deal['values']) =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => name === 'name' || (value ?? null) !== null))
