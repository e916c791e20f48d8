import { Button, Progress } from '@mantine/core'
import { IconPlus, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { Referenced } from '../../api/references.ts'
import { useAll } from '../../api/use-list.ts'
import { Sentence } from '../../filters/sentence.tsx'
import { useReorder } from '../../settings/list/use-reorder.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Chip } from '../../ui/chip.tsx'
import { DragList } from '../../ui/drag-list.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { useWords } from '../../words/index.tsx'
import { useFormat } from '../../words/use-format.ts'
import { isEverything, type Member, membersPath, type Team, useMembers } from '../team.ts'
import classes from '../teams.module.css'
import { AddMembers } from './add-members.tsx'
import { MemberEditor } from './member-editor.tsx'

/** Who in the team takes which: rule, capacity and order of each member. */
export function Members({ team }: { team: Team }) {
  const w = useWords()
  const { data: members } = useMembers(team.id)
  const users = useAll<Referenced>('users').data ?? []
  const reorder = useReorder<Member>(membersPath(team.id))
  const [adding, setAdding] = useState(false)
  const [edited, setEdited] = useState<string | null>(null)
  const nameOf = (member: Member) => users.find((user) => user.id === member.userId)?.name ?? '…'
  const open = members?.find((member) => member.id === edited)
  return (
    <section className="card">
      <header>
        <h2>{w.teams.whoTakes}</h2>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
          aria-label={w.teams.addMembers}
        >
          {w.common.add}
        </Button>
      </header>
      <div className={classes.membersBody}>
        {!members ? (
          <RowsSkeleton rows={3} />
        ) : members.length === 0 ? (
          <p>{w.teams.noMembers}</p>
        ) : (
          <>
            <p>{w.teams.membersHint}</p>
            <DragList
              label={w.teams.whoTakes}
              items={members}
              idOf={(member) => member.id}
              nameOf={nameOf}
              onMove={(next) => void reorder(next)}
            >
              {(member) => (
                <MemberRow
                  member={member}
                  user={users.find((user) => user.id === member.userId)}
                  onOpen={() => setEdited(member.id)}
                />
              )}
            </DragList>
          </>
        )}
      </div>
      {adding && <AddMembers team={team} members={members ?? []} onClose={() => setAdding(false)} />}
      {open && (
        <MemberEditor key={open.id} team={team} member={open} name={nameOf(open)} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

function MemberRow({ member, user, onOpen }: { member: Member; user: Referenced | undefined; onOpen: () => void }) {
  const w = useWords()
  const format = useFormat()
  const name = user?.name ?? '…'
  const tongues = ((user?.languages as string[] | undefined) ?? []).map((code) => format.languageName(code))
  return (
    <div className={classes.member}>
      <div className={classes.who}>
        <Avatar id={member.userId} name={name} off={user?.active === false} />
        <span>
          <button type="button" lang="" onClick={onOpen}>
            {name}
          </button>
          <small>{[...tongues, user?.region as string | null].filter(Boolean).join(', ')}</small>
        </span>
      </div>
      <span>
        {isEverything(member.rule) ? (
          <span className="t3">{w.teams.memberTakesAll}</span>
        ) : (
          <Sentence entity="lead" filter={member.rule ?? { all: [] }} />
        )}
      </span>
      <Capacity used={member.used} capacity={member.capacity} />
      <span>
        {user?.active === false ? (
          <Chip look="warn" icon={<IconUserOff aria-hidden />}>
            {w.common.inactive}
          </Chip>
        ) : (
          member.optedOut && <Chip look="warn">{w.teams.optedOut}</Chip>
        )}
      </span>
    </div>
  )
}

/** "18 of 30 in 30 days", amber when full. */
function Capacity({ used, capacity }: { used: number; capacity: number | null }) {
  const w = useWords()
  const share = capacity === null ? 0 : capacity === 0 ? 100 : Math.min(100, (used / capacity) * 100)
  return (
    <span className={classes.capacity}>
      {capacity !== null && (
        <Progress
          size={4}
          className={classes.bar ?? ''}
          value={share}
          color={share >= 100 ? 'var(--warn-dot)' : 'var(--accent)'}
          aria-label={w.teams.usedOf(used, capacity)}
        />
      )}
      <span className="num">{capacity === null ? w.teams.used(used) : w.teams.usedOf(used, capacity)}</span>
    </span>
  )
}
