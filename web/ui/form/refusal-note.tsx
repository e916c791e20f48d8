import { type ReactNode, useEffect, useRef } from 'react'
import type { Refusal } from '../../api/refusal.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { useWords } from '../../words/index.tsx'
import { Note } from '../note.tsx'
import classes from './form.module.css'

/** Why nothing was saved, with what is still missing where the server says so, and under it what one can do about it; brought into sight. */
export function RefusalNote({ refusal, children }: { refusal: Refusal; children?: ReactNode }) {
  const w = useWords()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) element.current?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  const unmet = Array.isArray(refusal.more.unmet) ? (refusal.more.unmet as { id: string; text: string }[]) : []
  return (
    <div ref={element}>
      <Note look="bad">
        {sentenceOf(refusal, w.problems)}
        {unmet.length > 0 && (
          <ul className={classes.unmet}>
            {unmet.map(({ id, text }) => (
              <li key={id} lang="">
                {text}
              </li>
            ))}
          </ul>
        )}
        {children}
      </Note>
    </div>
  )
}
