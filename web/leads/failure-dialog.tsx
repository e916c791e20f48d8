import { lead as noun } from '@kohoi/contract/nouns/lead'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useReferenceTitle } from '../api/references.ts'
import { useSave } from '../api/use-save.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import type { Lead } from './lead.ts'
import classes from './leads.module.css'

/** A failed status asks why before it is saved. */
export function FailureDialog({ lead, statusId, onClose }: { lead: Lead; statusId: string; onClose: () => void }) {
  const w = useWords()
  const say = useLabel()
  const status = useReferenceTitle('leadStatus', statusId) ?? '…'
  const { save, saving, problems, refusal } = useSave<Lead>('leads', lead)
  const [reason, setReason] = useState<unknown>(lead.failureReasonId)
  const [gap, setGap] = useState<string>()
  const field = noun.fields.failureReasonId
  const submit = async () => {
    if (!reason) return setGap(w.form.fillIn(say(field.label)))
    if (await save({ statusId, failureReasonId: reason })) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.leads.failTitle(status)}
      size={440}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.question}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>{w.leads.failText}</p>
        {refusal && refusal.errors.length === 0 && <Note look="bad">{sentenceOf(refusal, w.problems)}</Note>}
        <FieldInput
          name="failureReasonId"
          field={field}
          required
          autoFocus
          value={reason}
          error={gap ?? problems.failureReasonId ?? problems.statusId}
          onChange={(value) => {
            setReason(value)
            setGap(undefined)
          }}
        />
        <div className={classes.acts}>
          <Button type="submit" loading={saving}>
            {w.leads.failVerb(status)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
