import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { Avatar } from '../ui/avatar.tsx'
import { useWords } from '../words/index.tsx'
import { useMembers } from './team.ts'
import classes from './teams.module.css'

/** How many members a team has, with the first five faces. */
export function Faces({ teamId }: { teamId: string }) {
  const w = useWords()
  const members = useMembers(teamId).data
  const users = useAll<Referenced>('users').data ?? []
  if (!members) return null
  const faces = members.flatMap(({ userId }) => users.find((user) => user.id === userId) ?? [])
  return (
    <span>
      <span className={classes.faces}>
        {faces.slice(0, 5).map((user) => (
          <Avatar key={user.id} id={user.id} name={user.name ?? ''} off={user.active === false} />
        ))}
      </span>
      {w.teams.members(members.length)}
    </span>
  )
}
