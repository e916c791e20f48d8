import { type ReactNode, useRef } from 'react'
import { sentenceOf } from '../api/use-submit.ts'
import formClasses from '../ui/form/form.module.css'
import { FormBar } from '../ui/form/form-bar.tsx'
import { focusProblem, focusUnreadable } from '../ui/form/problems.ts'
import { useDraft } from '../ui/form/use-draft.ts'
import { useUnsaved } from '../ui/form/use-unsaved.ts'
import { Note } from '../ui/note.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useSaveSettings, useSettings } from './use-settings.ts'

type Name = Parameters<typeof useSettings>[0]
type Given = {
  values: Readonly<Record<string, unknown>>
  set: (name: string, value: unknown) => void
  problems: Readonly<Record<string, string>>
}

/** A page of settings with its own Save; `children` draws the cards. Fields this page does not show are kept. */
export function SettingsForm({
  name,
  title,
  children,
  tabs,
}: {
  name: Name
  title: string
  children: (given: Given) => ReactNode
  /** Over the form: its neighbours. */
  tabs?: ReactNode
}) {
  const w = useWords()
  const { data, error, refetch } = useSettings(name)
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  return <Loaded name={name} title={title} base={data} draw={children} saved={w.settings.saved(title)} tabs={tabs} />
}

type LoadedProps = {
  name: Name
  title: string
  base: { version: number }
  draw: (given: Given) => ReactNode
  saved: string
  tabs: ReactNode
}

function Loaded({ name, title, base, draw, saved, tabs }: LoadedProps) {
  const w = useWords()
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(base as unknown as Readonly<Record<string, unknown>>)
  const { save, saving, refusal, problems, forget } = useSaveSettings(name)
  useUnsaved(() => draft.count > 0)
  const submit = async () => {
    if (focusUnreadable(form.current)) return
    if (draft.count > 0 && !(await save(draft.changed, base.version)))
      return requestAnimationFrame(() => focusProblem(form.current))
    draft.reset()
    showSnack(saved)
  }
  return (
    <>
      <FormBar
        saving={saving}
        wrong={Object.keys(problems).length}
        unsaved={draft.count}
        onSave={() => void submit()}
        onDiscard={() => {
          forget()
          if (draft.count > 0) draft.reset()
          else history.back()
        }}
        onNextProblem={() => focusProblem(form.current, true)}
      />
      {tabs}
      <div className={formClasses.columns}>
        <form
          ref={form}
          className={formClasses.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <h1>{title}</h1>
          {refusal && Object.keys(problems).length === 0 && <Note look="bad">{sentenceOf(refusal, w.problems)}</Note>}
          {draw({ values: draft.values, set: draft.set, problems })}
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </form>
      </div>
    </>
  )
}
