import { dispatchTask as noun } from '@kohoi/contract/nouns/routing'
import type { Filter } from '@kohoi/rules'
import { useParams, useSearch } from '@tanstack/react-router'
import { useReferenced } from '../api/references.ts'
import { useRecord } from '../api/use-record.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { RuleBuilder } from '../filters/rule-builder.tsx'
import { LiveFindings } from '../rules/live-findings.tsx'
import { TryOnHistory } from '../rules/try-on-history.tsx'
import { useCustomerOpportunityPage } from '../settings/customer-opportunity.tsx'
import { without } from '../settings/list/copy.ts'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import classes from '../settings/settings.module.css'
import { isEverything } from '../teams/team.ts'
import { Way } from '../teams/way.tsx'
import { type FormSection, type FormValues, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { OpenMatches } from './open-matches.tsx'
import { RunButton } from './run-button.tsx'
import type { Task } from './task.ts'

/** A new task, empty or as a copy of another. */
export function NewTask() {
  const w = useWords()
  const say = useLabel()
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const { data: original, isLoading } = useRecord<Task>('dispatch-tasks', copy)
  useCustomerOpportunityPage(w.tasks.newTask, [{ label: say(noun.plural), to: '/dispatch-tasks' }])
  const sections = useSections()
  if (copy && isLoading) return <RecordSkeleton />
  return (
    <RecordForm<Task>
      noun={noun}
      sections={sections}
      inputs={inputs}
      {...(original && { initial: without(original, w.settings.copyOf) })}
      head={<h1>{w.tasks.newTask}</h1>}
      aside={<Way />}
    />
  )
}

/** A task: which records it takes and who gets them. */
export function TaskForm() {
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: task, error } = useRecord<Task>('dispatch-tasks', id)
  const sections = useSections()
  useCustomerOpportunityPage(task?.name ?? '', [{ label: say(noun.plural), to: '/dispatch-tasks' }])
  if (error) return <Refused error={error} />
  if (!task) return <RecordSkeleton />
  return (
    <RecordForm<Task>
      key={task.id}
      noun={noun}
      record={task}
      sections={sections}
      inputs={inputs}
      onCancel={() => go('/dispatch-tasks')}
      head={
        <header className={classes.head}>
          <h1 lang="">{task.name}</h1>
        </header>
      }
      aside={<Way here={task.id} />}
      acts={({ values }) => (
        <>
          <TryOnHistory kind="dispatchTask" id={task.id} values={values} entity={task.entity} />
          <RunButton entity={task.entity} />
          <EntryActs noun={noun} record={task} name={task.name} copy={`/dispatch-tasks/new?copy=${task.id}`} again />
        </>
      )}
    />
  )
}

function useSections(): readonly FormSection[] {
  const w = useWords()
  return [
    { title: w.tasks.details, fields: ['name', 'entity', 'active'], wide: ['name'] },
    { title: w.tasks.conditions, fields: ['filter'] },
    { title: w.tasks.whoGetsIt, fields: ['handlerId'] },
  ]
}

type Given = {
  value: unknown
  set: (value: unknown) => void
  error: string | undefined
  label: string
  values: FormValues
}

const inputs = {
  filter: (given: Given) => <Conditions {...given} />,
  handlerId: (given: Given) => <Handler {...given} />,
}

function Conditions({ value, set, error, values }: Given) {
  const w = useWords()
  const filter = (value ?? { all: [] }) as Filter
  const entity = values.entity === 'opportunity' ? 'opportunity' : 'lead'
  return (
    <div className={classes.main}>
      <RuleBuilder
        key={entity}
        entity={entity}
        value={filter}
        onChange={set}
        counts={false}
        problems={error ? { filter: error } : {}}
      />
      <OpenMatches entity={entity} filter={filter} />
      {isEverything(filter) && <Note look="warn">{w.tasks.matchesEverything}</Note>}
      <LiveFindings type="dispatchTask" id={values.id as string | undefined} values={values} />
    </div>
  )
}

function Handler({ value, set, error, label }: Given) {
  const w = useWords()
  const handler = useReferenced('user', typeof value === 'string' ? value : null)
  return (
    <div className={classes.main}>
      <FieldInput
        name="handlerId"
        field={noun.fields.handlerId}
        label={label}
        value={value}
        onChange={set}
        error={error}
      />
      {handler?.active === false && <Note look="warn">{w.tasks.handlerInactive(handler.name ?? '')}</Note>}
    </div>
  )
}
