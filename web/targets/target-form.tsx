import { salesTarget } from '@kohoi/contract/nouns/target'
import { useSearch } from '@tanstack/react-router'
import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { useRecord } from '../api/use-record.ts'
import { inputs } from '../bigdeals/rule-inputs.tsx'
import { without } from '../settings/list/copy.ts'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import { type FormSection, type FormValues, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { ProgressCard } from './progress-card.tsx'
import { list, type Target } from './target.ts'

const { userId, teamId } = salesTarget.fields
/** Whom it is for must be said; the fields of the others are not shown. */
const noun = {
  ...salesTarget,
  fields: { ...salesTarget.fields, userId: { ...userId, required: true }, teamId: { ...teamId, required: true } },
}
const { channels, recipients, active } = inputs
const own = { channels, recipients, active }

/** A new target, empty or as a copy of another. */
export function NewTarget() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const format = useFormat()
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const original = useRecord<Target>('sales-targets', copy)
  usePage(w.targets.newTarget, [{ label: say(noun.plural), to: list }])
  const sections = useSections()
  if (original.isLoading) return <RecordSkeleton />
  const first = `${format.isoDay(new Date()).slice(0, 8)}01`
  return (
    <RecordForm<Target>
      noun={noun}
      sections={sections}
      inputs={own}
      initial={{
        channels: ['app'],
        startsOn: first,
        ...(original.data && without(original.data, w.settings.copyOf, ['endsOn', 'won', 'share', 'reachedAt'])),
      }}
      head={<h1>{w.targets.newTarget}</h1>}
      onCancel={() => go(list)}
    />
  )
}

/** A target, for those who set it. */
export function TargetForm({ target }: { target: Target }) {
  const go = useGo()
  const sections = useSections()
  return (
    <RecordForm<Target>
      noun={noun}
      record={target}
      sections={sections}
      inputs={own}
      onSaved={() => undefined}
      onCancel={() => go(list)}
      head={<h1 lang="">{target.name}</h1>}
      aside={<ProgressCard target={target} />}
      acts={<EntryActs noun={noun} record={target} name={target.name} copy={`${list}/new?copy=${target.id}`} />}
    />
  )
}

function useSections(): readonly FormSection[] {
  const w = useWords()
  // Where there is one company, it goes without saying.
  const several = (useAll<Referenced>('companies').data ?? []).length > 1
  return [
    {
      title: w.targets.target,
      fields: ['name', 'scope', 'userId', 'teamId', ...(several ? ['companyId'] : []), 'period', 'startsOn', 'amount'],
      wide: ['name'],
      when: isAsked,
    },
    { title: w.targets.notification, fields: ['channels', 'recipients', 'active'], wide: ['channels', 'recipients'] },
  ]
}

const ofScope: Readonly<Record<string, string>> = { userId: 'user', teamId: 'team', companyId: 'company' }

function isAsked(name: string, { scope }: FormValues): boolean {
  const wanted = ofScope[name]
  return wanted === undefined || wanted === scope
}
