import { lead } from '@kohoi/contract/nouns/lead'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAll } from '../api/use-list.ts'
import { useRecord } from '../api/use-record.ts'
import { useUsual } from '../api/use-usual.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { type FormSection, type FormValues, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { DuplicateNote } from './duplicates.tsx'
import type { Lead } from './lead.ts'
import classes from './leads.module.css'

const fromCatalogues = ['statusId', 'priorityId', 'processingStepId', 'needId', 'sourceId']

/** A new lead. Without a salesperson the rules give it out at once. */
export function NewLead() {
  const w = useWords()
  usePage(w.common.create, [{ label: w.frame.leads, to: '/leads' }])
  const go = useGo()
  return <LeadForm initial={useUsual(lead, fromCatalogues)} onCancel={() => go('/leads')} />
}

/** All fields of a lead at once. */
export function EditLead() {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const go = useGo()
  const { data, error } = useRecord<Lead>('leads', id)
  usePage(w.common.edit, [
    { label: w.frame.leads, to: '/leads' },
    { label: data?.number ?? '…', to: `/leads/${id}` },
  ])
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  return <LeadForm record={data} onCancel={() => go(`/leads/${id}`)} />
}

type Status = { id: string; outcome: string }

function LeadForm({ record, initial, onCancel }: { record?: Lead; initial?: FormValues; onCancel: () => void }) {
  const w = useWords()
  const statuses = useAll<Status>('lead-statuses').data
  const sections = useMemo((): FormSection[] => {
    const fails = ({ statusId }: FormValues) => statuses?.find(({ id }) => id === statusId)?.outcome === 'failed'
    return [
      {
        title: w.leads.sections.customer,
        fields: [
          'name',
          'contactName',
          'jobTitle',
          'email',
          'phone',
          'companyName',
          'website',
          'businessType',
          'employees',
        ],
        wide: ['name'],
        children: ({ values: { name, email, phone } }) => (
          <DuplicateNote entity="lead" {...(record ? { id: record.id } : { name, email, phone })} />
        ),
      },
      { title: w.leads.sections.place, fields: ['country', 'province', 'city', 'language'] },
      {
        title: w.leads.sections.interest,
        fields: ['productId', 'needId', 'expectedRevenue', 'sourceId', 'tagIds', 'note'],
        wide: ['tagIds'],
      },
      {
        title: w.leads.sections.processing,
        fields: ['statusId', 'failureReasonId', 'priorityId', 'processingStepId', 'teamId', 'ownerId'],
        when: (name, values) => name !== 'failureReasonId' || fails(values),
        children: () =>
          record ? null : (
            <p className={classes.hint} data-wide>
              {w.leads.ownerHint}
            </p>
          ),
      },
    ]
  }, [w, statuses, record])
  return (
    <RecordForm<Lead>
      noun={lead}
      {...(record ? { record } : { initial: initial ?? {} })}
      sections={sections}
      onCancel={onCancel}
      inputs={{
        failureReasonId: ({ value, set, error, label }) => (
          <FieldInput
            name="failureReasonId"
            field={lead.fields.failureReasonId}
            label={label}
            required
            value={value}
            onChange={set}
            error={error}
          />
        ),
      }}
    />
  )
}
