import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSubmit } from '../api/use-submit.ts'
import { focusUnreadable } from '../ui/form/problems.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import classes from './documents.module.css'

type Problems = Readonly<Record<string, string>>
type Props = {
  title: string
  size?: number
  /** The act, and its sign. */
  verb: string
  icon?: ReactNode
  /** The act has the focus at first: there is nothing that must be chosen before. */
  atOnce?: boolean
  disabled?: boolean
  /** Answers false where something is still to be filled in. */
  onAnswer: () => Promise<unknown>
  onClose: () => void
  /** Fields say their problems themselves. */
  children: ReactNode | ((problems: Problems) => ReactNode)
}

/** What is asked of a document before something is done with it. It closes once that is done; what is refused is said on top. */
export function Question({ title, size = 520, verb, icon, atOnce, disabled, onAnswer, onClose, children }: Props) {
  const w = useWords()
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    if ((await onAnswer()) !== false) onClose()
  })
  const atFields = typeof children === 'function' && Object.keys(problems).length > 0
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': w.common.close }}>
      <form
        className={classes.question}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          // Within React it would be sent by the form of the document, too.
          event.stopPropagation()
          if (!focusUnreadable(event.currentTarget)) void submit()
        }}
      >
        {sentence && !atFields && <Note look="bad">{sentence}</Note>}
        {typeof children === 'function' ? children(problems) : children}
        <div className={classes.acts}>
          <Button
            type="submit"
            data-autofocus={atOnce || undefined}
            loading={busy}
            disabled={disabled === true}
            leftSection={icon}
          >
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.close}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
