import type { Noun } from '@kohoi/contract/noun'
import { stage } from '@kohoi/contract/nouns/catalogues'
import type { Shapes } from '@kohoi/contract/shapes'
import type { Label } from '@kohoi/rules'
import { useParams, useSearch } from '@tanstack/react-router'
import { titleOf } from '../api/references.ts'
import { useRecord } from '../api/use-record.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { NotFound } from '../frame/not-found.tsx'
import { DefaultLimitSwitch } from '../overdue/default-limit-switch.tsx'
import { LimitInput } from '../overdue/limit-input.tsx'
import { without } from '../settings/list/copy.ts'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import { type FormSection, type FormValues, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'
import { catalogueAt, configured, type Entry } from './entry.ts'
import { NamesInput } from './names-input.tsx'
import { NextInput } from './next-input.tsx'
import { useCataloguePage } from './page.ts'
import { RequirementsInput } from './requirements-input.tsx'

export function NewEntry() {
  const { path } = useParams({ strict: false }) as { path: string }
  const noun = catalogueAt(path)
  return noun ? <New noun={noun} /> : <NotFound />
}

/** An entry of any catalogue: its name in three languages, and what its catalogue knows besides. */
export function EntryForm() {
  const { path, id } = useParams({ strict: false }) as { path: string; id: string }
  const noun = catalogueAt(path)
  return noun ? <Existing key={id} noun={noun} id={id} /> : <NotFound />
}

function New({ noun }: { noun: Noun }) {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const { data: original, isLoading } = useRecord<Entry>(noun.path, copy)
  const title = w.catalogues.newEntry(configured.has(noun.path) ? w.common.create : w.common.addNew, say(noun.label))
  const list = `/catalogues/${noun.path}`
  useCataloguePage(noun, title, true)
  const sections = useSections(noun)
  const inputs = useInputs(noun)
  if (copy && isLoading) return <RecordSkeleton />
  return (
    <RecordForm<Entry>
      noun={noun}
      sections={sections}
      inputs={inputs}
      {...(original && { initial: without(original, w.settings.copyOf, ['code', 'isDefault']) })}
      onSaved={() => go(list)}
      onCancel={() => go(list)}
      head={<h1>{title}</h1>}
    />
  )
}

function Existing({ noun, id }: { noun: Noun; id: string }) {
  const go = useGo()
  const { language } = useLanguage()
  const { data: entry, error } = useRecord<Entry>(noun.path, id)
  const list = `/catalogues/${noun.path}`
  const name = entry ? titleOf(entry, noun, language) : ''
  useCataloguePage(noun, name, true)
  const sections = useSections(noun)
  const inputs = useInputs(noun)
  if (error) return <Refused error={error} />
  if (!entry) return <RecordSkeleton />
  return (
    <RecordForm<Entry>
      noun={noun}
      record={entry}
      sections={sections}
      inputs={inputs}
      onSaved={() => go(list)}
      onCancel={() => go(list)}
      head={<h1 lang="">{name}</h1>}
      acts={<EntryActs noun={noun} record={entry} name={name} copy={`${list}/new?copy=${id}`} list={list} again />}
    />
  )
}

const extras = [
  'category',
  'outcome',
  'autoProbability',
  'probability',
  'folded',
  'teamIds',
  'usesDefaultLimit',
  'limit',
  'next',
  'requirements',
] as const

/** What is chosen from these is chosen anew each time: nothing begins with one. */
const withoutDefault = new Set(['stages', 'tags', 'lost-reasons', 'failure-reasons', 'activity-types'])

function useSections(noun: Noun): readonly FormSection[] {
  const say = useLabel()
  const own = extras.filter((name) => name in noun.fields)
  return [
    {
      title: say(noun.label),
      fields: [
        'name',
        'names',
        'code',
        'color',
        ...own,
        ...(withoutDefault.has(noun.path) ? [] : ['isDefault']),
        'active',
      ],
      wide: ['name', 'names', 'teamIds', 'usesDefaultLimit', 'limit', 'next', 'requirements'],
      when: (name, values) =>
        (name !== 'probability' || values.autoProbability === true) &&
        (name !== 'limit' || values.usesDefaultLimit !== true),
    },
  ]
}

type Given = {
  value: unknown
  set: (value: unknown) => void
  error: string | undefined
  label: string
  values: FormValues
  problems: Readonly<Record<string, string>>
}

function useInputs(noun: Noun) {
  const w = useWords()
  return {
    names: ({ value, set, error, label }: Given) => (
      <NamesInput
        legend={label}
        hint={w.catalogues.namesHint}
        value={value as Partial<Label> | null}
        onChange={set}
        error={error}
      />
    ),
    next: ({ value, set, problems }: Given) => (
      <NextInput legend={w.catalogues.next} value={value as Shapes['next'] | null} onChange={set} problems={problems} />
    ),
    usesDefaultLimit: ({ value, set }: Given) => (
      <DefaultLimitSwitch noun={noun} value={value === true} onChange={set} />
    ),
    limit: ({ value, set, error, label }: Given) => (
      <LimitInput
        legend={label}
        hint={w.catalogues.limitHint}
        value={value as Shapes['limit'] | null}
        onChange={set}
        error={error}
      />
    ),
    requirements: ({ value, set, label, problems }: Given) => (
      <RequirementsInput
        legend={label}
        value={(value ?? []) as Shapes['requirements']}
        onChange={set}
        problems={problems}
      />
    ),
    probability: ({ value, set, error, label }: Given) => (
      <FieldInput
        name="probability"
        field={stage.fields.probability}
        label={label}
        // Only shown with the automatic change ticked, and then there must be one.
        required
        value={value}
        onChange={set}
        error={error}
      />
    ),
  }
}
