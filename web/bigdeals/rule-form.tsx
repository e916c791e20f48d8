import { bigDealRule as noun } from '@kohoi/contract/nouns/big-deal'
import { Button } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { api } from '../api/request.ts'
import { useRecord } from '../api/use-record.ts'
import { type FormHandle, type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { bodyOf, list, type Rule } from './rule.ts'
import { RuleAside } from './rule-aside.tsx'
import { RuleHistory } from './rule-history.tsx'
import { inputs, newInputs } from './rule-inputs.tsx'
import { RuleRail } from './rule-rail.tsx'
import { TestButton } from './test-button.tsx'
import { useRemoveRule } from './use-remove-rule.ts'

/** A new rule with the next free code, empty or as a copy of another. */
export function NewRule() {
  const w = useWords()
  const go = useGo()
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const original = useRecord<Rule>('big-deal-rules', copy)
  const proposal = useQuery({
    queryKey: ['big-deal-rules', 'proposal'],
    queryFn: ({ signal }) => api.get<{ code: string }>('/big-deal-rules/proposal', undefined, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  useRulePage(w.bigDeals.newRule)
  const sections = useSections()
  if (proposal.error) return <Refused error={proposal.error} again={() => void proposal.refetch()} />
  if (!proposal.data || original.isLoading) return <RecordSkeleton />
  return (
    <RecordForm<Rule>
      noun={noun}
      sections={sections}
      inputs={newInputs}
      initial={{ channels: ['app'], ...copyOf(original.data, w.settings.copyOf), code: proposal.data.code }}
      head={<h1>{w.bigDeals.newRule}</h1>}
      rail={<RuleRail here={null} />}
      aside={(form) => <RuleAside form={form} />}
      acts={(form) => <TestButton form={form} />}
      onCancel={() => go(list)}
    />
  )
}

/** A rule: what is a big deal, who hears of it, which match now, and whom it alerted so far. */
export function RuleForm() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: rule, error, refetch } = useRecord<Rule>('big-deal-rules', id)
  useRulePage(rule ? `${rule.code} ${rule.topic}` : '')
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!rule) return <RecordSkeleton />
  return <Loaded key={rule.id} rule={rule} />
}

function Loaded({ rule }: { rule: Rule }) {
  const go = useGo()
  const sections = useSections()
  return (
    <RecordForm<Rule>
      noun={noun}
      record={rule}
      sections={sections}
      inputs={inputs}
      onSaved={() => undefined}
      onCancel={() => go(list)}
      rail={<RuleRail here={rule.id} />}
      aside={(form) => <RuleAside form={form} />}
      acts={(form) => <Acts rule={rule} form={form} />}
      below={<RuleHistory ruleId={rule.id} />}
    />
  )
}

function Acts({ rule, form }: { rule: Rule; form: FormHandle }) {
  const w = useWords()
  const go = useGo()
  const remove = useRemoveRule()
  return (
    <>
      <TestButton form={form} ruleId={rule.id} />
      <Button
        variant="subtle"
        leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
        onClick={() => go(`${list}/new?copy=${rule.id}`)}
      >
        {w.settings.duplicate}
      </Button>
      <Button
        variant="subtle"
        c="var(--danger)"
        leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
        onClick={() => void remove(rule)}
      >
        {w.common.delete}
      </Button>
    </>
  )
}

function useRulePage(title: string) {
  const w = useWords()
  usePage(title, [
    { label: w.frame.salesSettings, to: '/sales-settings' },
    { label: w.settings.places.bigDeals, to: list },
  ])
}

function useSections(): readonly FormSection[] {
  const w = useWords()
  return [
    {
      title: w.bigDeals.data,
      fields: [
        'code',
        'topic',
        'description',
        'typeIds',
        'revenueFrom',
        'revenueTo',
        'probabilityFrom',
        'probabilityTo',
      ],
      narrow: ['code'],
      broad: ['topic'],
      wide: ['typeIds', 'revenueFrom'],
    },
    { title: w.bigDeals.notification, fields: ['channels', 'recipients', 'active'], wide: ['channels', 'recipients'] },
  ]
}

function copyOf(original: Rule | undefined, named: (name: string) => string): Record<string, unknown> {
  return original ? { ...bodyOf(original), topic: named(original.topic) } : {}
}
