import { account, contact } from '@kohoi/contract/nouns/customers'
import { Button } from '@mantine/core'
import type { Dispatch, SetStateAction } from 'react'
import { remember } from '../api/references.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { useWords } from '../words/index.tsx'
import { ConvertPart, type Mode } from './convert-part.tsx'
import { type Duplicate, useDuplicates, useReason } from './duplicates.tsx'
import type { Lead } from './lead.ts'
import classes from './leads.module.css'
import { type CustomValues, RequiredFields } from './required-fields.tsx'

export type Customer = { mode: Mode; name: unknown; id: string | null; custom: CustomValues }
type Props = {
  entity: 'account' | 'contact'
  lead: Lead
  value: Customer
  onChange: Dispatch<SetStateAction<Customer>>
  problems: Readonly<Record<string, string>>
}

const nouns = { account, contact }

/** The account or contact a lead becomes; those that may be there already are offered at a press. */
export function ConvertCustomer({ entity, lead, value, onChange, problems }: Props) {
  const w = useWords()
  const { email, phone } = lead
  const found = useDuplicates(entity, { name: value.name, email, phone })
  const offered = found.filter((one) => one.entity === entity && one.id !== value.id).slice(0, 3)
  const noun = nouns[entity]
  const choose = ({ id, name }: Duplicate) => {
    remember(entity, { id, name })
    onChange((now) => ({ ...now, mode: 'existing', id }))
  }
  return (
    <ConvertPart
      title={w.leads.part[entity]}
      modes={['create', 'existing', 'none']}
      mode={value.mode}
      onMode={(mode) => onChange((now) => ({ ...now, mode }))}
      problem={problems[entity]}
    >
      {value.mode !== 'none' && offered.length > 0 && (
        <div data-wide className={classes.offered}>
          <span>{w.leads.alreadyThere}</span>
          {offered.map((one) => (
            <Offered key={one.id} duplicate={one} onChoose={() => choose(one)} />
          ))}
        </div>
      )}
      {value.mode === 'create' && (
        <>
          <div data-wide>
            <FieldInput
              name={`${entity}.name`}
              field={noun.fields.name}
              value={value.name}
              error={problems[`${entity}.name`]}
              onChange={(name) => onChange((now) => ({ ...now, name }))}
            />
          </div>
          <RequiredFields
            entity={entity}
            lead={lead}
            values={value.custom}
            onChange={(custom) => onChange((now) => ({ ...now, custom }))}
            problems={problems}
          />
        </>
      )}
      {value.mode === 'existing' && (
        <div data-wide>
          <FieldInput
            name={`${entity}.id`}
            field={{ type: 'reference', label: noun.label, to: entity }}
            required
            value={value.id}
            error={problems[`${entity}.id`]}
            onChange={(id) => onChange((now) => ({ ...now, id: typeof id === 'string' ? id : null }))}
          />
        </div>
      )}
    </ConvertPart>
  )
}

function Offered({ duplicate, onChoose }: { duplicate: Duplicate; onChoose: () => void }) {
  const w = useWords()
  const why = useReason(duplicate.reason)
  return (
    <Button variant="light" size="compact-sm" onClick={onChoose}>
      {w.leads.useThis(duplicate.name)}
      {why && ` · ${why}`}
    </Button>
  )
}
