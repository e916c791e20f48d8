import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import classes from './first-run.module.css'

type Props = {
  title: string
  text: string
  /** The word of the main act. */
  verb: string
  /** It leads to the next step. */
  on?: boolean
  busy?: boolean
  /** What is wrong with the whole step. */
  sentence?: string | null | undefined
  onSubmit: () => void
  onBack?: (() => void) | undefined
  /** The step may be left out. */
  onSkip?: (() => void) | undefined
  children: ReactNode
}

/** A step of the first run: its main act at the top left, the question, the answers. */
export function StepForm({ title, text, verb, on, busy, sentence, onSubmit, onBack, onSkip, children }: Props) {
  const w = useWords()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div className={classes.acts}>
        <Button
          type="submit"
          h={40}
          px={16}
          loading={busy === true}
          rightSection={on ? <IconArrowRight size={16} aria-hidden /> : null}
        >
          {verb}
        </Button>
        {onSkip && (
          <Button variant="subtle" h={40} onClick={onSkip}>
            {w.setup.skip}
          </Button>
        )}
        {onBack && (
          <Button variant="subtle" h={40} onClick={onBack}>
            {w.common.back}
          </Button>
        )}
      </div>
      <h1>{title}</h1>
      <p className={classes.sub}>{text}</p>
      {sentence && <Note look="bad">{sentence}</Note>}
      {children}
    </form>
  )
}
