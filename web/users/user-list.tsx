import { user as noun } from '@kohoi/contract/nouns/people'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { ListPage } from '../ui/list/list-page.tsx'
import { useWords } from '../words/index.tsx'
import type { User } from './user.ts'
import classes from './users.module.css'

const columns = [
  { field: 'name', render: (user: User) => <Name user={user} />, width: 260 },
  'email',
  'role',
  'managerId',
  'languages',
  'region',
] as const

/** Everybody who may sign in, and those who no longer may. */
export function UserList() {
  const w = useWords()
  return (
    <ListPage<User>
      noun={noun}
      columns={columns}
      create="/users/new"
      crumbs={[{ label: w.frame.settings, to: '/settings' }]}
      canChange={false}
      canExport={false}
    />
  )
}

function Name({ user }: { user: User }) {
  const w = useWords()
  return (
    <span className={classes.name}>
      <Avatar id={user.id} name={user.name} off={!user.active} />
      <span className="clip" lang="">
        {user.name}
      </span>
      {!user.active && <Chip>{w.common.inactive}</Chip>}
    </span>
  )
}
