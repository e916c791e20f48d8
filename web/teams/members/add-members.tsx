import { sells } from '@kohoi/contract/nouns/people'
import { quickFold } from '@kohoi/contract/quick-fold'
import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { keys } from '../../api/query.ts'
import type { Referenced } from '../../api/references.ts'
import { api } from '../../api/request.ts'
import type { Role } from '../../api/session.ts'
import { useAll } from '../../api/use-list.ts'
import { useSubmit } from '../../api/use-submit.ts'
import fieldClasses from '../../fields/fields.module.css'
import { Avatar } from '../../ui/avatar.tsx'
import { Note } from '../../ui/note.tsx'
import { useWords } from '../../words/index.tsx'
import { type Member, membersPath, type Team } from '../team.ts'
import classes from '../teams.module.css'

/** Picks users who become members; those already in the team are not offered. */
export function AddMembers({
  team,
  members,
  onClose,
}: {
  team: Team
  members: readonly Member[]
  onClose: () => void
}) {
  const w = useWords()
  const client = useQueryClient()
  const users = useAll<Referenced>('users').data ?? []
  const [chosen, setChosen] = useState<string[]>([])
  const inside = new Set(members.map((member) => member.userId))
  const [typed, setTyped] = useState('')
  const offered = users.filter((user) => user.active !== false && sells(String(user.role)) && !inside.has(user.id))
  const shown = offered.filter(
    (user) => chosen.includes(user.id) || quickFold(user.name ?? '').includes(quickFold(typed)),
  )
  const { submit, busy, sentence } = useSubmit(async () => {
    try {
      for (const userId of chosen) await api.post(`/${membersPath(team.id)}`, { userId })
    } finally {
      await client.invalidateQueries({ queryKey: keys.lists(membersPath(team.id)) })
    }
    onClose()
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.length > 0) void submit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.teams.addMembers}
      closeButtonProps={{ 'aria-label': w.common.close }}
      size={480}
    >
      <form className={classes.drawer} onSubmit={send}>
        {sentence && <Note look="bad">{sentence}</Note>}
        <TextInput
          data-autofocus
          aria-label={w.teams.searchPeople}
          placeholder={w.teams.searchPeople}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <fieldset className={classes.people}>
          <legend className="sr">{w.teams.people}</legend>
          {shown.map((user) => (
            <Checkbox
              key={user.id}
              checked={chosen.includes(user.id)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? [...chosen, user.id] : chosen.filter((other) => other !== user.id),
                )
              }
              label={
                <span className={fieldClasses.option}>
                  <Avatar id={user.id} name={user.name ?? ''} />
                  <span className="clip" lang="">
                    {user.name}
                  </span>
                  <small>{w.roles[user.role as Role]}</small>
                </span>
              }
            />
          ))}
          {shown.length === 0 && <p className="t3">{w.fields.nothingFound}</p>}
        </fieldset>
        <div className={classes.drawerActs}>
          <Button type="submit" loading={busy} disabled={chosen.length === 0}>
            {w.teams.addN(chosen.length)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
