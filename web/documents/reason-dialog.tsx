import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words/index.tsx'
import { Question } from './question.tsx'

type Props = { title: string; verb: string; onGive: (reason: string) => Promise<unknown>; onClose: () => void }

/** What ends something says why. */
export function ReasonDialog({ title, verb, onGive, onClose }: Props) {
  const w = useWords()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const gap = asked && !reason.trim() ? w.form.fillIn(w.documents.reason) : undefined
  const give = async () => {
    setAsked(true)
    return reason.trim() ? onGive(reason) : false
  }
  return (
    <Question title={title} size={480} verb={verb} onAnswer={give} onClose={onClose}>
      {(problems) => (
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
      )}
    </Question>
  )
}
