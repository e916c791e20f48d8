import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSubmit } from '../api/use-submit.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import classes from './documents.module.css'

type Props = { title: string; verb: string; onGive: (reason: string) => Promise<unknown>; onClose: () => void }

/** What ends something says why. */
export function ReasonDialog({ title, verb, onGive, onClose }: Props) {
  const w = useWords()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    await onGive(reason)
    onClose()
  })
  const gap = asked && !reason.trim() ? w.form.fillIn(w.documents.reason) : undefined
  return (
    <Modal opened onClose={onClose} title={title} size={480} closeButtonProps={{ 'aria-label': w.common.close }}>
      <form
        className={classes.question}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (reason.trim()) void submit()
        }}
      >
        {sentence && !problems.reason && <Note look="bad">{sentence}</Note>}
        <Textarea
          data-autofocus
          withAsterisk
          aria-required
          label={w.documents.reason}
          description={w.documents.reasonHint}
          autosize
          minRows={2}
          value={reason}
          error={gap ?? problems.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.acts}>
          <Button type="submit" loading={busy}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
