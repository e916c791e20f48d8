import { scoreRule as noun } from '@kohoi/contract/nouns/routing'
import { useParams } from '@tanstack/react-router'
import { useRecord } from '../api/use-record.ts'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import { useCrmPage } from '../settings/settings-page.ts'
import { type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import type { ScoreRule } from './score-rule.ts'

const list = '/score-rules'

export function NewScoreRule() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  useCrmPage(w.scoring.newRule, [{ label: say(noun.plural), to: list }])
  return (
    <RecordForm<ScoreRule>
      noun={noun}
      sections={useSections()}
      onSaved={() => go(list)}
      onCancel={() => go(list)}
      head={<h1>{w.scoring.newRule}</h1>}
    />
  )
}

/** A score rule: its points and the leads that get them. Saving scores every open lead anew. */
export function ScoreRuleForm() {
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: rule, error } = useRecord<ScoreRule>('score-rules', id)
  const sections = useSections()
  useCrmPage(rule?.name ?? '', [{ label: say(noun.plural), to: list }])
  if (error) return <Refused error={error} />
  if (!rule) return <RecordSkeleton />
  return (
    <RecordForm<ScoreRule>
      key={rule.id}
      noun={noun}
      record={rule}
      sections={sections}
      onSaved={() => go(list)}
      onCancel={() => go(list)}
      head={<h1 lang="">{rule.name}</h1>}
      acts={<EntryActs noun={noun} record={rule} name={rule.name} again />}
    />
  )
}

function useSections(): readonly FormSection[] {
  const w = useWords()
  return [
    { title: w.scoring.details, fields: ['name', 'points', 'active'], wide: ['name'] },
    { title: w.scoring.whichLeads, fields: ['filter'] },
  ]
}
