import type { Field } from '@kohoi/contract/field'
import type { Noun } from '@kohoi/contract/noun'
import { Button } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { same } from '../../api/merge.ts'
import type { Versioned } from '../../api/use-record.ts'
import { useSave } from '../../api/use-save.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { FieldCell } from '../../fields/cells.tsx'
import { FieldInput } from '../../fields/inputs.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import { ConflictDialog } from '../form/conflict-dialog.tsx'
import { nest } from '../form/use-draft.ts'
import classes from './record.module.css'

type Props<T extends Versioned> = {
  noun: Noun
  record: T
  name: string
  field: Field
  value: unknown
  canEdit: boolean
  /** Sees a value before it is saved; true means it is taken care of elsewhere. */
  onChosen?: ((value: unknown) => boolean) | undefined
}

/** These are chosen, not typed: a choice is saved at once. */
const chosen = new Set<Field['type']>(['choice', 'country', 'reference', 'yesNo'])

/**
 * One fact. Click or Enter opens it, Enter or leaving saves, Esc restores. A refused value stays open with its reason; a value another
 * changes meanwhile is never put over the one being typed but offered under it.
 */
export function InlineField<T extends Versioned>({ noun, record, name, field, value, canEdit, onChosen }: Props<T>) {
  const w = useWords()
  const say = useLabel()
  const label = say(field.label)
  const [draft, setDraft] = useState<{ value: unknown; from: unknown } | null>(null)
  const { save, problems, refusal, conflicts, settle, forget } = useSave<T>(noun.path, record)
  const glows = useGlow(value)
  const button = useRef<HTMLButtonElement>(null)
  const place = useRef<HTMLFieldSetElement>(null)

  const close = () => {
    setDraft(null)
    forget()
    requestAnimationFrame(() => button.current?.focus())
  }
  const store = async (next: unknown) => {
    if (same(next ?? null, value ?? null) || onChosen?.(next)) return close()
    const given = name.startsWith('custom.')
      ? { custom: { ...((record as { custom?: object }).custom ?? {}), [name.slice(7)]: next ?? null } }
      : nest({ [name]: next ?? null })
    if (await save(given)) close()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    const typing = event.target instanceof HTMLTextAreaElement ? event.ctrlKey || event.metaKey : true
    const listOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true'
    if (event.key === 'Enter' && typing && !listOpen && draft) {
      event.preventDefault()
      void store(draft.value)
    }
  }
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null
    if (draft && !(to && place.current?.contains(to)) && !document.querySelector('[data-portal] :focus')) {
      if (same(draft.value ?? null, value ?? null)) setDraft(null)
      else void store(draft.value)
    }
  }
  const problem =
    problems[name] ??
    Object.values(problems)[0] ??
    (refusal && refusal.errors.length === 0 ? sentenceOf(refusal, w.problems) : undefined)
  const overtaken = draft && !same(draft.from, value)
  return (
    <div className={classes.fact} data-glow={glows || undefined}>
      <dt>{label}</dt>
      <dd>
        {draft ? (
          <fieldset ref={place} onKeyDown={onKey} onBlur={onBlur} className={classes.editing} aria-label={label}>
            <FieldInput
              name={name}
              field={field}
              value={draft.value}
              bare
              autoFocus
              error={problem}
              record={record as Readonly<Record<string, unknown>>}
              onChange={(next) => {
                setDraft({ ...draft, value: next })
                if (chosen.has(field.type)) void store(next)
              }}
            />
            {overtaken && (
              <p className={classes.overtaken}>
                {w.form.otherChanged(label)}
                <FieldCell field={field} name={name} value={value} line />
                <Button variant="subtle" size="compact-xs" onClick={close}>
                  {w.form.takeTheirs}
                </Button>
              </p>
            )}
          </fieldset>
        ) : canEdit ? (
          <div className={classes.value}>
            <FieldCell field={field} name={name} value={value} />
            <button
              type="button"
              ref={button}
              className={classes.open}
              aria-label={w.record.editField(label)}
              onClick={() => setDraft({ value, from: value })}
            />
          </div>
        ) : (
          <div className={classes.fixed}>
            <FieldCell field={field} name={name} value={value} />
          </div>
        )}
      </dd>
      {conflicts.length > 0 && (
        <ConflictDialog
          fields={{ [name]: field }}
          conflicts={conflicts}
          onClose={close}
          onSettle={async (mine) => {
            if (await settle(mine)) close()
          }}
        />
      )}
    </div>
  )
}

/** True for a moment after a value was changed by another. */
function useGlow(value: unknown): boolean {
  const [glows, setGlows] = useState(false)
  const before = useRef(value)
  useEffect(() => {
    if (same(before.current, value)) return
    before.current = value
    setGlows(true)
    const timer = setTimeout(() => setGlows(false), 1200)
    return () => clearTimeout(timer)
  }, [value])
  return glows
}
