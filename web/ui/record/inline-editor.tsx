import type { Field } from '@kohoi/contract/field'
import type { Noun } from '@kohoi/contract/noun'
import { Button } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
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

export type InlineProps<T extends Versioned> = {
  noun: Noun
  record: T
  name: string
  field: Field
  value: unknown
  /** Sees a value before it is saved; true means it is taken care of elsewhere. */
  onChosen?: ((value: unknown) => boolean) | undefined
}

/** These are chosen, not typed: a choice is saved at once. */
const chosen = new Set<Field['type']>(['choice', 'country', 'reference', 'yesNo', 'file'])

/**
 * The input of one fact, where it stands. Enter or leaving saves, Esc restores. A refused value stays open with its reason; a value another
 * changes meanwhile is never put over the one being typed but offered under it. `onClose` hears whether the focus is to go back.
 */
export function InlineEditor<T extends Versioned>(props: InlineProps<T> & { onClose: (focus: boolean) => void }) {
  const { noun, record, name, field, value, onChosen, onClose } = props
  const w = useWords()
  const say = useLabel()
  const label = say(field.label)
  const [draft, setDraft] = useState({ value, from: value })
  const { save, problems, refusal, conflicts, settle, forget } = useSave<T>(noun.path, record)
  const place = useRef<HTMLFieldSetElement>(null)

  const close = (focus = true) => {
    forget()
    onClose(focus)
  }
  const store = async (next: unknown, focus = true) => {
    if (same(next ?? null, value ?? null) || onChosen?.(next)) return close(focus)
    const given = name.startsWith('custom.')
      ? { custom: { ...((record as { custom?: object }).custom ?? {}), [name.slice(7)]: next ?? null } }
      : nest({ [name]: next ?? null })
    if (await save(given)) close(focus)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    const typing = event.target instanceof HTMLTextAreaElement ? event.ctrlKey || event.metaKey : true
    const listOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true'
    if (event.key === 'Enter' && typing && !listOpen) {
      event.preventDefault()
      void store(draft.value)
    }
  }
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null
    // The window in which a file is chosen takes the focus for a while.
    if (field.type === 'file' && !to) return
    if ((to && place.current?.contains(to)) || document.querySelector('[data-portal] :focus')) return
    void store(draft.value, false)
  }
  return (
    <fieldset ref={place} onKeyDown={onKey} onBlur={onBlur} className={classes.editing} aria-label={label}>
      <FieldInput
        name={name}
        field={field}
        value={draft.value}
        bare
        autoFocus
        error={problem()}
        record={record as Readonly<Record<string, unknown>>}
        onChange={(next) => {
          setDraft({ ...draft, value: next })
          if (chosen.has(field.type)) void store(next)
        }}
      />
      {!same(draft.from, value) && (
        <p className={classes.overtaken}>
          {w.form.otherChanged(label)}
          <FieldCell field={field} name={name} value={value} line />
          <Button variant="subtle" size="compact-xs" onClick={() => close()}>
            {w.form.takeTheirs}
          </Button>
        </p>
      )}
      {conflicts.length > 0 && (
        <ConflictDialog
          fields={{ [name]: field }}
          conflicts={conflicts}
          onClose={() => close()}
          onSettle={async (mine) => {
            if (await settle(mine)) close()
          }}
        />
      )}
    </fieldset>
  )

  /** What is wrong with the value; what another field lacks for it is said with that field's name. */
  function problem(): string | undefined {
    if (problems[name]) return problems[name]
    const [other] = Object.entries(problems)
    if (!other) return refusal ? sentenceOf(refusal, w.problems) : undefined
    const [path, message] = other
    const lacking = noun.fields[path.split('.')[0] ?? path]
    return lacking ? `${say(lacking.label)}: ${message}` : message
  }
}
