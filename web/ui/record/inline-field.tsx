import { useEffect, useRef, useState } from 'react'
import { same } from '../../api/merge.ts'
import type { Versioned } from '../../api/use-record.ts'
import { FieldCell } from '../../fields/cells.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import { InlineEditor, type InlineProps } from './inline-editor.tsx'
import classes from './record.module.css'
import { useEditing } from './use-editing.ts'

/** One fact. Click or Enter opens it where it stands. */
export function InlineField<T extends Versioned>({ canEdit, ...fact }: InlineProps<T> & { canEdit: boolean }) {
  const { name, field, value } = fact
  const w = useWords()
  const say = useLabel()
  const label = say(field.label)
  const { editing, button, open, close } = useEditing()
  const glows = useGlow(value)
  return (
    <div className={classes.fact} data-glow={glows || undefined}>
      <dt>{label}</dt>
      <dd>
        {editing ? (
          <InlineEditor {...fact} onClose={close} />
        ) : canEdit ? (
          <div className={classes.value}>
            <FieldCell field={field} name={name} value={value} />
            <button
              type="button"
              ref={button}
              className={classes.open}
              aria-label={w.record.editField(label)}
              onClick={open}
            />
          </div>
        ) : (
          <div className={classes.fixed}>
            <FieldCell field={field} name={name} value={value} />
          </div>
        )}
      </dd>
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
