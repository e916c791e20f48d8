import type { Field, Fields } from '@kohoi/contract/field'
import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlanned } from '../activities/activity.ts'
import { ActivityForm } from '../activities/activity-form.tsx'
import { Completion } from '../activities/completion.tsx'
import { useSave } from '../api/use-save.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { useCustomFields } from '../fields/custom.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { problemOf } from '../ui/form/problems.ts'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { keepOpportunity } from './keep.ts'
import type { Opportunity } from './opportunity.ts'
import type { Requirement } from './requirement.ts'
import classes from './unmet.module.css'

/** The act that fulfils what the system tests. */
export function WayOut({ record, requirement }: { record: Opportunity; requirement: Requirement }) {
  const w = useWords()
  const { routesByPath } = useRouter()
  const custom = useCustomFields('opportunity', true)
  const { kind, field: name } = requirement
  if (kind === 'activityDone') return <ActivityWay record={record} typeId={requirement.activityTypeId ?? null} />
  if (kind === 'quotationSent')
    return '/quotations/new' in routesByPath ? (
      <AppLink to={`/quotations/new?opportunityId=${record.id}`}>{w.opportunities.unmet.makeQuotation}</AppLink>
    ) : null
  const fields: Fields = { ...noun.fields, ...custom.fields }
  const field = name ? fields[name] : undefined
  if (kind === 'fieldFilled' && name && field && field.type !== 'structure')
    return <FillIn record={record} name={name} field={field} />
  return (
    <AppLink to={kind === 'fieldFilled' ? `/opportunities/${record.id}/edit` : `/opportunities/${record.id}`}>
      {kind === 'fieldFilled' ? w.opportunities.unmet.fillIn : w.opportunities.unmet.open}
    </AppLink>
  )
}

/** Fills the missing field in where one reads that it is missing. */
function FillIn({ record, name, field }: { record: Opportunity; name: string; field: Field }) {
  const w = useWords()
  const client = useQueryClient()
  const [opened, setOpened] = useState(false)
  const [value, setValue] = useState<unknown>(null)
  const { save, saving, problems, refusal } = useSave<Opportunity>('opportunities', record)
  if (!opened)
    return (
      <Button variant="transparent" className={classes.way ?? ''} onClick={() => setOpened(true)}>
        {w.opportunities.unmet.fillIn}
      </Button>
    )
  const store = async () => {
    const custom = name.startsWith('custom.') ? { ...record.custom, [name.slice(7)]: value } : undefined
    const saved = await save(custom ? { custom } : { [name]: value })
    if (saved) keepOpportunity(client, saved)
  }
  return (
    <form
      className={classes.override}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <FieldInput
        name={name}
        field={field}
        value={value}
        bare
        autoFocus
        error={problemOf(problems, name) ?? (refusal ? sentenceOf(refusal, w.problems) : undefined)}
        onChange={setValue}
      />
      <Button type="submit" variant="default" loading={saving}>
        {w.common.save}
      </Button>
    </form>
  )
}

/** Completes the planned activity of that type, or plans one. */
function ActivityWay({ record, typeId }: { record: Opportunity; typeId: string | null }) {
  const w = useWords()
  const at = { entity: 'opportunity', id: record.id }
  const planned = usePlanned(at).items.find((activity) => activity.typeId === typeId)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="transparent" className={classes.way ?? ''} onClick={() => setOpened(true)}>
        {planned ? w.activities.complete : w.activities.plan}
      </Button>
      {opened &&
        (planned ? (
          <Completion at={at} activity={planned} onClose={() => setOpened(false)} />
        ) : (
          <ActivityForm at={at} typeId={typeId} onClose={() => setOpened(false)} />
        ))}
    </>
  )
}
