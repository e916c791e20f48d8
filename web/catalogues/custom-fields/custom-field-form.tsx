import { customField as noun } from '@kohoi/contract/nouns/work'
import type { Label } from '@kohoi/rules'
import { useParams, useSearch } from '@tanstack/react-router'
import { useRecord } from '../../api/use-record.ts'
import { asField, type CustomField } from '../../fields/custom.ts'
import { FieldInput } from '../../fields/inputs.tsx'
import { useCustomerOpportunityPage } from '../../settings/customer-opportunity.tsx'
import { without } from '../../settings/list/copy.ts'
import { EntryActs } from '../../settings/list/entry-acts.tsx'
import { type FormSection, type FormValues, RecordForm } from '../../ui/form/record-form.tsx'
import { useGo } from '../../ui/link.tsx'
import { Refused } from '../../ui/refused.tsx'
import { RecordSkeleton } from '../../ui/skeletons.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import { NamesInput } from '../names-input.tsx'
import { CodeInput } from './code-input.tsx'
import { type FieldOption, OptionsInput } from './options-input.tsx'

/** A kind that holds data stays: the refusal belongs to the field that asked for another. */
const refusedAt = { 'customField.kindFixed': 'kind' }

export function NewCustomField() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const { entity = 'lead', copy } = useSearch({ strict: false }) as { entity?: string; copy?: string }
  const { data: original, isLoading } = useRecord<CustomField>('custom-fields', copy)
  const sections = useSections()
  const inputs = useInputs(true)
  useCustomerOpportunityPage(w.catalogues.newField, [{ label: say(noun.plural), to: '/custom-fields' }])
  const back = () => go(`/custom-fields?entity=${entity}`)
  if (copy && isLoading) return <RecordSkeleton />
  return (
    <RecordForm<CustomField>
      noun={noun}
      sections={sections}
      inputs={inputs}
      initial={original ? copyOf(original, w.settings.copyOf) : { entity, kind: 'text' }}
      onSaved={(made) => go(`/custom-fields?entity=${made.entity}`)}
      onCancel={back}
      head={<h1>{w.catalogues.newField}</h1>}
    />
  )
}

export function CustomFieldForm() {
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: field, error } = useRecord<CustomField>('custom-fields', id)
  const name = field ? say(asField(field).label) : ''
  useCustomerOpportunityPage(name, [{ label: say(noun.plural), to: '/custom-fields' }])
  const sections = useSections()
  const inputs = useInputs(false)
  if (error) return <Refused error={error} />
  if (!field) return <RecordSkeleton />
  const back = () => go(`/custom-fields?entity=${field.entity}`)
  return (
    <RecordForm<CustomField>
      key={field.id}
      noun={noun}
      record={field}
      sections={sections}
      inputs={inputs}
      refusedAt={refusedAt}
      onSaved={back}
      onCancel={back}
      head={<h1 lang="">{name}</h1>}
      acts={
        <EntryActs
          noun={noun}
          record={field}
          name={name}
          copy={`/custom-fields/new?entity=${field.entity}&copy=${id}`}
        />
      }
    />
  )
}

/** Another field like this one, whose code is made of its label. */
function copyOf(original: CustomField, named: (name: string) => string): FormValues {
  const { name: _name, ...rest } = without({ ...original, name: '' }, named, ['code', 'label'])
  const label = Object.fromEntries(Object.entries(original.label).map(([at, text]) => [at, named(text)]))
  return { ...rest, label }
}

const isChoice = (values: FormValues) => values.kind === 'choice' || values.kind === 'choices'
/** What a field of these kinds begins with cannot be said beforehand. */
const withoutDefault = new Set(['file', 'link', 'user'])

function useSections(): readonly FormSection[] {
  const w = useWords()
  return [
    {
      title: w.catalogues.field,
      fields: ['label', 'entity', 'kind', 'code', 'linkTo', 'section', 'help', 'options', 'default', 'required'],
      wide: ['label', 'help', 'options'],
      when: (name, values) => {
        if (name === 'options') return isChoice(values)
        if (name === 'linkTo') return values.kind === 'link'
        if (name === 'required') return values.kind !== 'file'
        return name !== 'default' || (typeof values.kind === 'string' && !withoutDefault.has(values.kind))
      },
    },
    { title: w.catalogues.where, fields: ['inForm', 'inList', 'inFilter', 'active'] },
  ]
}

/** The options one can already choose: those with a code, each once. */
const told = (options: readonly FieldOption[]): FieldOption[] =>
  options.filter(({ code }, at) => code && options.findIndex((one) => one.code === code) === at)

type Given = {
  value: unknown
  set: (value: unknown) => void
  error: string | undefined
  label: string
  values: FormValues
  problems: Readonly<Record<string, string>>
}

function useInputs(isNew: boolean) {
  const w = useWords()
  return {
    label: ({ value, set, error, label }: Given) => (
      <NamesInput legend={label} value={value as Partial<Label> | null} onChange={set} error={error} required />
    ),
    entity: ({ value, set, error, label }: Given) => (
      <FieldInput
        name="entity"
        field={noun.fields.entity}
        label={label}
        value={value}
        onChange={set}
        error={error}
        disabled={!isNew}
      />
    ),
    code: ({ value, set, error, label, values }: Given) => (
      <CodeInput
        label={label}
        hint={w.catalogues.codeHint}
        entity={String(values.entity)}
        proposeFrom={isNew ? (values.label as Partial<Label> | null) : null}
        value={value as string | null}
        onChange={set}
        error={error}
      />
    ),
    options: ({ value, set, error, label, problems }: Given) => (
      <OptionsInput
        legend={label}
        value={(value ?? []) as FieldOption[]}
        onChange={set}
        saved={!isNew}
        error={error}
        problems={problems}
      />
    ),
    default: ({ value, set, error, label, values }: Given) => (
      <FieldInput
        key={String(values.kind)}
        name="default"
        field={asField({
          ...(values as unknown as CustomField),
          options: told((values.options ?? []) as FieldOption[]),
          required: false,
          help: null,
          label: {},
          code: 'default',
        })}
        label={label}
        value={value}
        onChange={set}
        error={error}
      />
    ),
  }
}
