import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useSubmit } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './opportunities.module.css'
import type { BoardCard, Opportunity } from './opportunity.ts'
import { useWayBack } from './way-back.ts'

/** A lost opportunity says why before it is closed. */
export function LossDialog({ record, onClose }: { record: BoardCard; onClose: () => void }) {
  const w = useWords()
  const { act } = useAct<Opportunity>('opportunities')
  const wayBack = useWayBack()
  return (
    <LossQuestion
      title={w.opportunities.loseTitle(record.name)}
      onLose={async (body) => {
        await act({ record, act: 'loss', body })
        showSnack(w.opportunities.lost(record.name), { undo: async () => void (await wayBack(record)) })
        onClose()
      }}
      onClose={onClose}
    />
  )
}

export type Loss = { lostReasonId: unknown; note: unknown }

/** Asks for the reason, which must be given, and a closing note. */
export function LossQuestion(props: { title: string; onLose: (loss: Loss) => Promise<void>; onClose: () => void }) {
  const { title, onLose, onClose } = props
  const w = useWords()
  const say = useLabel()
  const [reason, setReason] = useState<unknown>(null)
  const [note, setNote] = useState<unknown>(null)
  const [gap, setGap] = useState<string>()
  const { submit, busy, problems, sentence } = useSubmit(() => onLose({ lostReasonId: reason, note }))
  const field = { ...noun.fields.lostReasonId, readOnly: false }
  return (
    <Modal opened onClose={onClose} title={title} size={480} closeButtonProps={{ 'aria-label': w.common.close }}>
      <form
        className={classes.question}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (reason) void submit()
          else setGap(w.form.fillIn(say(field.label)))
        }}
      >
        <p>{w.opportunities.loseText}</p>
        {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
        <FieldInput
          name="lostReasonId"
          field={field}
          required
          autoFocus
          value={reason}
          error={gap ?? problems.lostReasonId}
          onChange={(value) => {
            setReason(value)
            setGap(undefined)
          }}
        />
        <FieldInput
          name="note"
          field={noun.fields.note}
          label={w.opportunities.loseNote}
          value={note}
          error={problems.note}
          onChange={setNote}
        />
        <div className={classes.acts}>
          <Button type="submit" color="red" loading={busy}>
            {w.opportunities.loseVerb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
