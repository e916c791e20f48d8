import { dispatchTask, team } from '@kohoi/contract/nouns/routing'
import { Button, Modal, Skeleton } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { useAll } from '../api/use-list.ts'
import { sentenceOf } from '../api/use-submit.ts'
import type { FormValues } from '../ui/form/record-form.tsx'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './history.module.css'

const kinds = {
  team: { noun: team, path: 'teams', list: 'teams' },
  dispatchTask: { noun: dispatchTask, path: 'dispatch-tasks', list: 'tasks' },
} as const

type Place = { teamId: string | null; ownerId: string | null }
type Tally = { id: string; name: string; was: number; would: number; gained: number; lost: number }
type Backtest = {
  records: number
  same: number
  cut: boolean
  moved: readonly { id: string; number: string; name: string; was: Place; would: Place }[]
  members: readonly Tally[]
  nobody: { was: number; would: number }
}

type Props = { kind: keyof typeof kinds; id?: string; values: FormValues; entity: 'lead' | 'opportunity' }

const days = 30
const shown = 10

/** What the rule as it stands in the form would have done in the last 30 days, against what happened; nothing is saved. */
export function TryOnHistory(props: Props) {
  const w = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {w.rules.tryOnHistory}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={w.rules.tryTitle(days)}
        size={640}
        closeButtonProps={{ 'aria-label': w.common.close }}
      >
        {open && <Tried {...props} />}
      </Modal>
    </>
  )
}

function Tried({ kind, id, values, entity }: Props) {
  const w = useWords()
  const format = useFormat()
  const { noun, path, list } = kinds[kind]
  const { data: others } = useAll<{ id: string }>(path)
  const users = useAll<{ id: string; name: string }>('users').data ?? []
  const nameOf = (userId: string | null) => users.find((user) => user.id === userId)?.name ?? w.rules.nobody
  // The moment the window was opened: the same question for as long as it is open.
  const [now] = useState(() => Date.now())
  const own = Object.fromEntries(
    Object.entries(noun.fields).flatMap(([name, field]) =>
      'readOnly' in field || values[name] === undefined ? [] : [[name, values[name]]],
    ),
  )
  const rules = others && [
    ...others.map((one) => (one.id === id ? { id, ...own } : { id: one.id })),
    ...(id ? [] : [own]),
  ]
  const { data, error } = useQuery({
    queryKey: ['assignment', 'backtest', kind, id, JSON.stringify(own), now],
    queryFn: ({ signal }) =>
      api.ask<Backtest>(
        '/assignment/backtest',
        {
          entity,
          from: new Date(now - days * 86_400_000).toISOString(),
          to: new Date(now).toISOString(),
          draft: { [list]: rules },
        },
        signal,
      ),
    enabled: rules !== undefined,
    retry: false,
  })
  if (isRefusal(error)) return <Note look="bad">{error.errors[0]?.message ?? sentenceOf(error, w.problems)}</Note>
  if (!data) return <Skeleton height={120} />
  const { records, same, moved, members, nobody, cut } = data
  return (
    <div className={classes.tried}>
      <p aria-live="polite">
        <b>
          {records === 0
            ? w.rules.triedNothing(w.rules.of[entity])
            : w.rules.tried(format.number(records), format.number(same))}
        </b>{' '}
        {nobody.was !== nobody.would && w.rules.nobodyBefore(format.number(nobody.was), format.number(nobody.would))}{' '}
        {cut && w.rules.cut}
      </p>
      {members.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{w.rules.person}</th>
              <th scope="col">{w.rules.was}</th>
              <th scope="col">{w.rules.would}</th>
              <th scope="col">{w.rules.gained}</th>
              <th scope="col">{w.rules.lost}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((one) => (
              <tr key={one.id}>
                <th scope="row" lang="">
                  {one.name}
                </th>
                <td className="num">{format.number(one.was)}</td>
                <td className="num">{format.number(one.would)}</td>
                <td className="num">{one.gained ? `+${format.number(one.gained)}` : '–'}</td>
                <td className="num">{one.lost ? `−${format.number(one.lost)}` : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moved.length > 0 && (
        <section aria-label={w.rules.movedExamples}>
          <h3>{w.rules.movedExamples}</h3>
          <ul>
            {moved.slice(0, shown).map((one) => (
              <li key={one.id}>
                <AppLink to={`/${entity === 'lead' ? 'leads' : 'opportunities'}/${one.id}`}>
                  <span className="num">{one.number}</span> <span lang="">{one.name}</span>
                </AppLink>
                <span className="t2">{w.rules.fromTo(nameOf(one.was.ownerId), nameOf(one.would.ownerId))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
