import { Button, Modal, MultiSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { keys } from '../api/query.ts'
import type { Referenced } from '../api/references.ts'
import { api } from '../api/request.ts'
import { useAll } from '../api/use-list.ts'
import { useSubmit } from '../api/use-submit.ts'
import fieldClasses from '../fields/fields.module.css'
import { Avatar } from '../ui/avatar.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { type Member, membersPath, type Team } from './team.ts'
import classes from './teams.module.css'

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
  const offered = users.filter((user) => user.active !== false && !inside.has(user.id))
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
        <MultiSelect
          data-autofocus
          label={w.teams.people}
          data={offered.map((user) => ({ value: user.id, label: user.name ?? user.id }))}
          value={chosen}
          onChange={setChosen}
          searchable
          hidePickedOptions
          placeholder={chosen.length === 0 ? w.fields.searchToChoose : ''}
          nothingFoundMessage={w.fields.nothingFound}
          renderOption={({ option }) => (
            <span className={fieldClasses.option}>
              <Avatar id={option.value} name={option.label} />
              <span className="clip" lang="">
                {option.label}
              </span>
            </span>
          )}
        />
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
