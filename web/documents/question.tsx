import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSubmit } from '../api/use-submit.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import classes from './documents.module.css'

type Props = {
  title: string
  size?: number
  /** The act, and its sign. */
  verb: string
  icon?: ReactNode
  /** The act has the focus at first: there is nothing that must be chosen before. */
  atOnce?: boolean
  disabled?: boolean
  onAnswer: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/** What is asked of a document before something is done with it. It closes once that is done; what is refused is said on top. */
export function Question({ title, size = 520, verb, icon, atOnce, disabled, onAnswer, onClose, children }: Props) {
  const w = useWords()
  const { submit, busy, sentence } = useSubmit(async () => {
    await onAnswer()
    onClose()
  })
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': w.common.close }}>
      <div className={classes.question}>
        {sentence && <Note look="bad">{sentence}</Note>}
        {children}
        <div className={classes.acts}>
          <Button
            data-autofocus={atOnce || undefined}
            loading={busy}
            disabled={disabled === true}
            leftSection={icon}
            onClick={() => void submit()}
          >
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
