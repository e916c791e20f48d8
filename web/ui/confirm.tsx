import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words/index.tsx'
import classes from './confirm.module.css'
import { store, useStore } from './store.ts'

type Question = { title: string; text?: string; verb: string; danger?: boolean; cancel?: string }
const asked = store<(Question & { answer: (yes: boolean) => void }) | null>(null)

/**
 * Asks before something that needs an answer: `if (await ask({ title: 'Delete 3 leads?', verb: 'Delete 3 leads', danger: true })) …`.
 * The button repeats the verb of the title.
 */
export function ask(question: Question): Promise<boolean> {
  return new Promise((resolve) => asked.set({ ...question, answer: resolve }))
}

/** Where questions appear; stands once in the frame. */
export function QuestionHost() {
  const w = useWords()
  const question = useStore(asked)
  const [shown, setShown] = useState(question)
  if (question && question !== shown) setShown(question)
  const close = (yes: boolean) => {
    question?.answer(yes)
    asked.set(null)
  }
  return (
    <Modal
      opened={question !== null}
      onClose={() => close(false)}
      title={shown?.title}
      closeButtonProps={{ 'aria-label': w.common.close }}
      size={440}
      zIndex={400}
    >
      {shown?.text && <p className={classes.text}>{shown.text}</p>}
      <div className={classes.acts}>
        <Button data-autofocus {...(shown?.danger && { color: 'red' })} onClick={() => close(true)}>
          {shown?.verb}
        </Button>
        <Button variant="default" onClick={() => close(false)}>
          {shown?.cancel ?? w.common.cancel}
        </Button>
      </div>
    </Modal>
  )
}
