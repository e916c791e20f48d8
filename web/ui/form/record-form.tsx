import type { Field, Fields } from '@kohoi/contract/field'
import type { Noun } from '@kohoi/contract/noun'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Refusal } from '../../api/refusal.ts'
import type { Versioned } from '../../api/use-record.ts'
import { useSave } from '../../api/use-save.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { bySection, useCustomFields } from '../../fields/custom.ts'
import { FieldInput } from '../../fields/inputs.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import { useGo } from '../link.tsx'
import { Note } from '../note.tsx'
import { showSnack } from '../snack.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import classes from './form.module.css'
import { FormBar } from './form-bar.tsx'
import { focusProblem, focusUnreadable, problemOf, unmended } from './problems.ts'
import { RefusalNote } from './refusal-note.tsx'
import { bodyOf, defaults, filled } from './sent.ts'
import { useCheck } from './use-check.ts'
import { flatten, useDraft } from './use-draft.ts'
import { useUnsaved } from './use-unsaved.ts'

export type FormValues = Readonly<Record<string, unknown>>
export type FormSection = {
  title?: string
  /** Names of fields in their order; `wide` ones take the whole line. */
  fields: readonly string[]
  wide?: readonly string[]
  /** A third of the line, and two thirds of it. */
  narrow?: readonly string[]
  broad?: readonly string[]
  /** Leaves a field out while another says it makes no sense (UI-09). */
  when?: (name: string, values: FormValues) => boolean
  /** Own parts under the fields: lines, requirements, recipients. */
  children?: (form: FormHandle) => ReactNode
}
/** What the parts of a form beside its fields are handed. */
export type FormHandle = {
  values: FormValues
  set: (name: string, value: unknown) => void
  problems: Readonly<Record<string, string>>
  /** How many fields differ from what is saved. */
  unsaved: number
  /** What saving would send. */
  body: FormValues
  /** Shows problems that another act than saving found, at their fields. */
  show: (problems: Record<string, string>) => void
}
export type InputGiven = {
  value: unknown
  set: (value: unknown) => void
  error: string | undefined
  label: string
  values: FormValues
  /** All problems by their paths, for an input that says them at its own parts. */
  problems: Readonly<Record<string, string>>
  /** For an input that draws another field, too. */
  setOther: (name: string, value: unknown) => void
}

type Props<T extends Versioned> = {
  noun: Noun
  /** Left out for a new one. */
  record?: T
  sections: readonly FormSection[]
  /** Values a new one begins with, over the defaults of its fields. */
  initial?: FormValues
  /** Own inputs by field name, for structures and pickers with more to say; null: the input of another field draws it, too. */
  inputs?: Readonly<Record<string, ((given: InputGiven) => ReactNode) | null>>
  /** What is sent of what stands here, where that is less. */
  sent?: (body: FormValues) => FormValues
  onSaved?: (record: T) => void
  onCancel?: () => void
  acts?: ReactNode | ((form: FormHandle) => ReactNode)
  aside?: ReactNode | ((form: FormHandle) => ReactNode)
  /** Left of the form on a wide screen: the other records of the kind. */
  rail?: ReactNode
  saveWord?: string
  /** Over the cards: the title of the record, as the `h1` of the page; without it the title is only heard. */
  head?: ReactNode
  /** Under the form, saved by itself: members of a team. */
  below?: ReactNode
  /** Business refusals that belong to one field, by their code. */
  refusedAt?: Readonly<Record<string, string>>
  /** What one can do about a refusal, under its sentence; `again` saves once more and sends `more` along. */
  wayOut?: (refusal: Refusal, again: (more: FormValues) => void, values: FormValues) => ReactNode
}

const noFields: Fields = {}

/** The form of any noun: Save top left, problems at their fields, nothing typed is lost, another's changes are merged. */
export function RecordForm<T extends Versioned>(props: Props<T>) {
  const { noun, record, sections, initial, inputs, onSaved, onCancel, acts, aside, saveWord, refusedAt } = props
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const element = useRef<HTMLFormElement>(null)
  const custom = useCustomFields(noun.name, noun.custom === true)
  const fields: Fields = useMemo(
    () => ({ ...noun.fields, ...(noun.custom ? custom.fields : noFields) }),
    [noun, custom],
  )
  const begin = useMemo(() => (record ? flatten(record as FormValues) : {}), [record])
  const fresh = useMemo(() => (record ? {} : { ...defaults(fields), ...initial }), [record, fields, initial])
  const draft = useDraft(useMemo(() => ({ ...fresh, ...begin }), [fresh, begin]))
  const [local, setLocal] = useState<Record<string, string>>({})
  const { save, saving, problems: found, refusal, conflicts, settle, forget } = useSave<T>(noun.path, record)
  /** What stood here when it was last refused. */
  const [tried, setTried] = useState<FormValues | null>(null)
  const field = refusal && refusedAt?.[refusal.code]
  const atFields = field ? { ...found, [field]: sentenceOf(refusal, w.problems) } : found
  const theirs = tried ? unmended(atFields, tried, draft.values) : atFields
  const problems = { ...theirs, ...local }
  const check = useCheck()
  const leaving = useRef(false)
  useUnsaved(() => draft.count > 0 && !leaving.current)

  const own = noun.custom ? bySection(custom.list.filter((one) => one.inForm)) : []
  const all = [
    ...sections,
    ...own.map(
      ([title, list]): FormSection => ({
        title: title || w.form.customFields,
        fields: list.map(({ code }) => `custom.${code}`),
      }),
    ),
  ]
  const shown = all.flatMap((section) => section.fields.filter((name) => section.when?.(name, draft.values) ?? true))

  // After a refusal the first wrong field gets the focus, once its message stands there.
  useEffect(() => {
    if (tried) focusProblem(element.current)
  }, [tried])

  const done = (saved: T | undefined) => {
    if (!saved) return setTried({ ...draft.values })
    leaving.current = true
    const name = String((saved as FormValues)[noun.title ?? 'name'] ?? say(noun.label))
    showSnack(record ? w.form.saved(name) : w.form.created(name))
    draft.reset()
    if (onSaved) onSaved(saved)
    else go(`/${noun.path}/${saved.id}`, { replace: !record })
    leaving.current = false
  }
  const whole = record ? bodyOf(draft.changed, record as FormValues) : filled(draft.values)
  const body = props.sent?.(whole) ?? whole
  const submit = async (more: FormValues = {}) => {
    const gaps = check(fields, shown, draft.values)
    setLocal(gaps)
    if (Object.keys(gaps).length > 0) return setTried({ ...draft.values })
    if (focusUnreadable(element.current)) return
    if (record && draft.count === 0) return done(record)
    done(await save({ ...body, ...more }))
  }
  const discard = () => {
    setLocal({})
    forget()
    if (draft.count > 0) {
      draft.reset()
      // Discarding is leaving on purpose: nothing to ask about.
      leaving.current = true
      if (!record) onCancel?.()
      leaving.current = false
    } else if (onCancel) onCancel()
    else history.back()
  }
  const set = (name: string, value: unknown) => {
    draft.set(name, value)
    if (local[name])
      setLocal((now) => {
        const { [name]: _mended, ...rest } = now
        return rest
      })
  }
  const show = (found: Record<string, string>) => {
    setLocal(found)
    setTried({ ...draft.values })
  }
  const form: FormHandle = { values: draft.values, set, problems, unsaved: draft.count, body, show }
  const heading = record
    ? String((record as FormValues)[noun.title ?? 'name'] ?? say(noun.label))
    : `${w.common.create}: ${say(noun.label)}`
  const atField = new Set(shown.filter((name) => problemOf(problems, name)))
  const elsewhere = Object.entries(theirs).filter(
    ([path]) => !shown.some((name) => path === name || path.startsWith(`${name}.`)),
  )
  return (
    <>
      {!props.head && <h1 className="sr">{heading}</h1>}
      <FormBar
        saving={saving}
        wrong={atField.size + elsewhere.length}
        unsaved={draft.count}
        onSave={() => void submit()}
        onDiscard={discard}
        onNextProblem={() => focusProblem(element.current, true)}
        acts={typeof acts === 'function' ? acts(form) : acts}
        {...(saveWord && { saveWord })}
      />
      <div className={props.rail ? classes.railed : undefined}>
        {props.rail}
        <div className={classes.columns} data-aside={aside ? true : undefined}>
          <div className={classes.form}>
            {props.head}
            {refusal && Object.keys(atFields).length === 0 && refusal.code !== 'version.stale' && (
              <RefusalNote refusal={refusal}>
                {props.wayOut?.(refusal, (more) => void submit(more), draft.values)}
              </RefusalNote>
            )}
            {elsewhere.map(([path, message]) => (
              <Note key={path} look="bad">
                {message}
              </Note>
            ))}
            <form
              ref={element}
              className={classes.form}
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                void submit()
              }}
            >
              {all.map((section, at) => (
                <section key={section.title ?? section.fields.join()} className="card">
                  <header>
                    <h2>{section.title ?? w.form.section}</h2>
                    {at === 0 && (
                      <span className={classes.note}>
                        <b aria-hidden>*</b> {w.form.requiredNote}
                      </span>
                    )}
                  </header>
                  <div className={classes.fields}>
                    {section.fields.map((name) => {
                      const field = fields[name]
                      const own = inputs?.[name]
                      if (!field || own === null || !(section.when?.(name, draft.values) ?? true)) return null
                      const error = problemOf(problems, name)
                      return (
                        <div
                          key={name}
                          data-wide={isWide(field, name, section) || undefined}
                          data-narrow={section.narrow?.includes(name) || undefined}
                          data-broad={section.broad?.includes(name) || undefined}
                          data-problem={error !== undefined}
                        >
                          {own ? (
                            own({
                              value: draft.values[name] ?? null,
                              set: (value) => set(name, value),
                              error,
                              label: say(field.label),
                              values: draft.values,
                              problems,
                              setOther: set,
                            })
                          ) : (
                            <FieldInput
                              name={name}
                              field={field}
                              value={draft.values[name] ?? null}
                              onChange={(value) => set(name, value)}
                              error={error}
                              autoFocus={!record && name === shown[0] && !fresh[name]}
                              disabled={field.readOnly}
                              record={draft.values}
                            />
                          )}
                        </div>
                      )
                    })}
                    {section.children?.(form)}
                  </div>
                </section>
              ))}
              {/* Enter in a field saves, as everywhere. */}
              <button type="submit" hidden aria-hidden tabIndex={-1} />
            </form>
            {props.below}
          </div>
          {aside && <aside className={classes.aside}>{typeof aside === 'function' ? aside(form) : aside}</aside>}
        </div>
      </div>
      {conflicts.length > 0 && (
        <ConflictDialog
          fields={fields}
          conflicts={conflicts}
          onClose={forget}
          onSettle={async (mine) => done(await settle(mine))}
        />
      )}
    </>
  )
}

const isWide = (field: Field, name: string, section: FormSection) =>
  section.wide?.includes(name) || field.type === 'longText' || field.type === 'structure' || field.type === 'filter'
