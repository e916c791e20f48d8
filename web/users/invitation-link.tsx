import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import type { User } from './user.ts'
import classes from './users.module.css'

/** The way in for somebody whom no mail reaches: a link to a first password, made and shown once. */
export function InvitationLink({ user, onClose }: { user: User; onClose: () => void }) {
  const w = useWords()
  const [address, setAddress] = useState<string | null>(null)
  const { submit, busy, sentence } = useSubmit(async () => {
    setAddress((await api.post<{ url: string }>(`/users/${user.id}/invitation-link`)).url)
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.users.link.title(user.name)}
      size={520}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <div className={classes.dialog}>
        {sentence && <Note look="bad">{sentence}</Note>}
        <p>{w.users.link.text}</p>
        {address ? (
          <>
            <TextInput
              label={w.users.link.address}
              description={w.users.link.once}
              value={address}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            <div>
              <CopyButton text={address} main />
            </div>
          </>
        ) : (
          <div>
            <Button loading={busy} onClick={() => void submit()}>
              {w.users.link.make}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  )
}
