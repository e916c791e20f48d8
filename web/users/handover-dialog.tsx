import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { saveMerging } from '../api/use-save.ts'
import { useSubmit } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import type { User } from './user.ts'
import classes from './users.module.css'

/** Gives every open record of a user to another; on the way out the user is deactivated, with or without a successor. */
export function HandoverDialog({
  user,
  deactivate,
  onClose,
}: {
  user: User
  deactivate: boolean
  onClose: () => void
}) {
  const w = useWords()
  const client = useQueryClient()
  const [toUserId, setTo] = useState<string | null>(null)
  const { submit, busy, sentence, problems } = useSubmit(async () => {
    const moved = toUserId ? (await api.post<{ moved: number }>(`/users/${user.id}/handover`, { toUserId })).moved : 0
    if (deactivate) await saveMerging('users', user, { active: false })
    await client.invalidateQueries({ queryKey: keys.all('users') })
    showSnack(deactivate ? w.users.left(user.name, moved) : w.users.movedTo(moved))
    onClose()
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (deactivate || toUserId) void submit()
  }
  const verb = deactivate
    ? toUserId
      ? w.users.handOverAndLeave
      : w.settings.deactivateVerb(user.name)
    : w.users.handOver
  return (
    <Modal
      opened
      onClose={onClose}
      title={deactivate ? w.users.leaveTitle(user.name) : w.users.handOverTitle(user.name)}
      closeButtonProps={{ 'aria-label': w.common.close }}
      size={480}
    >
      <form className={classes.dialog} onSubmit={send}>
        <p>{deactivate ? w.users.leaveText : w.users.handOverText}</p>
        {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
        <FieldInput
          name="toUserId"
          field={{ type: 'reference', to: 'user', label: { en: '', th: '', vi: '' } }}
          label={w.users.successor}
          value={toUserId}
          onChange={(id) => setTo(typeof id === 'string' && id !== user.id ? id : null)}
          error={problems.toUserId}
        />
        <div className={classes.acts}>
          <Button
            type="submit"
            loading={busy}
            disabled={!deactivate && !toUserId}
            {...(deactivate && { color: 'red' })}
          >
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
