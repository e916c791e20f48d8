import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Referenced } from '../api/references.ts'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { useAll } from '../api/use-list.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './history.module.css'

type Place = { teamId: string | null; ownerId: string | null }
type Tally = { id: string; name: string; was: number; would: number; gained: number; lost: number }
type Backtest = {
  records: number
  same: number
  cut: boolean
  moved: readonly { id: string; number: string; name: string; was: Place; would: Place }[]
  members: readonly Tally[]
  teams: readonly Tally[]
  nobody: { was: number; would: number }
}

export const days = 30
const shown = 10

/** What a draft of the rules would have done in the last 30 days, against what happened; nothing is saved. */
export function Tried({ entity, draft }: { entity: 'lead' | 'opportunity'; draft: object | 'kept' }) {
  const w = useWords()
  const format = useFormat()
  const users = useAll<Referenced>('users').data ?? []
  const nameOf = (userId: string | null) => users.find((user) => user.id === userId)?.name ?? w.rules.nobody
  // The moment it was asked first: the same question for as long as it is shown.
  const [now] = useState(() => Date.now())
  const { data, error } = useQuery({
    queryKey: ['assignment', 'backtest', entity, JSON.stringify(draft), now],
    queryFn: ({ signal }) =>
      api.ask<Backtest>(
        '/assignment/backtest',
        {
          entity,
          from: new Date(now - days * 86_400_000).toISOString(),
          to: new Date(now).toISOString(),
          draft,
        },
        signal,
      ),
    retry: false,
  })
  if (isRefusal(error)) return <Note look="bad">{error.errors[0]?.message ?? sentenceOf(error, w.problems)}</Note>
  if (!data) return <Skeleton height={120} />
  const { records, same, moved, members, teams, nobody, cut } = data
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
      <Tallies who={w.rules.person} rows={members} />
      <Tallies who={w.ruleBook.team} rows={teams} />
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

function Tallies({ who, rows }: { who: string; rows: readonly Tally[] }) {
  const w = useWords()
  const format = useFormat()
  if (!rows.length) return null
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{who}</th>
          <th scope="col">{w.rules.was}</th>
          <th scope="col">{w.rules.would}</th>
          <th scope="col">{w.rules.gained}</th>
          <th scope="col">{w.rules.lost}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
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
  )
}
