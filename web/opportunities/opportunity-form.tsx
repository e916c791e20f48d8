import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { useUsual } from '../api/use-usual.ts'
import { addressOfLayout, layout } from '../board/layout.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { DuplicateNote } from '../leads/duplicates.tsx'
import { type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import { LinesInput } from './lines-input.tsx'
import type { Opportunity } from './opportunity.ts'
import { useStageNames } from './stages.ts'
import { MoveAnyway } from './unmet.tsx'

const fromCatalogues = ['typeId', 'sourceId']

type From = { accountId?: string; contactId?: string; stageId?: string }

/** A new opportunity, of the account or contact one came from. */
export function NewOpportunity() {
  const w = useWords()
  const go = useGo()
  const me = useMe()
  const { accountId, contactId, stageId } = useSearch({ strict: false }) as From
  const all = addressOfLayout(useStore(layout))
  usePage(w.common.create, [{ label: w.frame.opportunities, to: all }])
  const back = accountId
    ? `/accounts/${accountId}`
    : contactId
      ? `/contacts/${contactId}`
      : stageId
        ? '/opportunities/board'
        : '/opportunities'
  const usual = useUsual(noun, fromCatalogues)
  const initial = useMemo(
    () => ({
      ...usual,
      ownerId: me?.id ?? null,
      ...(accountId && { accountId }),
      ...(contactId && { contactId }),
      ...(stageId && { stageId }),
    }),
    [usual, me, accountId, contactId, stageId],
  )
  return <OpportunityForm initial={initial} onCancel={() => go(back)} />
}

/** All fields of an opportunity at once. */
export function EditOpportunity() {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const go = useGo()
  const { data, error } = useRecord<Opportunity>('opportunities', id)
  const all = addressOfLayout(useStore(layout))
  usePage(w.common.edit, [
    { label: w.frame.opportunities, to: all },
    { label: data?.number ?? '…', to: `/opportunities/${id}` },
  ])
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  return <OpportunityForm record={data} onCancel={() => go(`/opportunities/${id}`)} />
}

type Props = { record?: Opportunity; initial?: Record<string, unknown>; onCancel: () => void }

function OpportunityForm({ record, initial, onCancel }: Props) {
  const w = useWords()
  const { nameOf } = useStageNames()
  const sections = useMemo((): FormSection[] => {
    const { deal, customer, value, products, responsible } = w.opportunities.sections
    return [
      { title: deal, fields: ['name', 'typeId', 'stageId', 'sourceId', 'tagIds', 'note'], wide: ['name'] },
      {
        title: customer,
        fields: ['accountId', 'contactId', 'contactName', 'email', 'phone'],
        when: (name, values) => name !== 'contactName' || !values.contactId,
        children: ({ values: { name, email, phone } }) => (
          <DuplicateNote entity="opportunity" {...(record ? { id: record.id } : { name, email, phone })} />
        ),
      },
      { title: value, fields: ['expectedRevenue', 'probability', 'expectedCloseDate'] },
      { title: products, fields: ['lines'] },
      { title: responsible, fields: ['teamId', 'ownerId'] },
    ]
  }, [w, record])
  return (
    <RecordForm<Opportunity>
      noun={noun}
      {...(record ? { record } : { initial: initial ?? {} })}
      sections={sections}
      onCancel={onCancel}
      wayOut={(refusal, again, { teamId }) =>
        refusal.code === 'stage.requirementsUnmet' && (
          <MoveAnyway
            teamId={(teamId as string | null | undefined) ?? null}
            stageName={nameOf(refusal.more.stageId as string)}
            onMove={(overrideReason) => again({ overrideReason })}
          />
        )
      }
      inputs={{
        lines: (given) => <LinesInput value={given.value} onChange={given.set} problems={given.problems} />,
        expectedRevenue: (given) => (
          <FieldInput
            name="expectedRevenue"
            field={noun.fields.expectedRevenue}
            help={w.opportunities.revenueHint}
            value={given.value}
            onChange={given.set}
            error={given.error}
          />
        ),
      }}
    />
  )
}
