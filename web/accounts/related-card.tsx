import type { Filter } from '@kohoi/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useList } from '../api/use-list.ts'
import type { Versioned } from '../api/use-record.ts'
import { AppLink } from '../ui/link.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import classes from './related.module.css'

type Props<T> = {
  title: string
  path: string
  filter: Filter
  sort: string
  none: string
  /** Address of the form for a new one and what it begins with; left out for those who may not. */
  create?: { to: string; search: Record<string, string> } | undefined
  children: (record: T) => ReactNode
}

/** Records that belong to the one on the page: its contacts, its opportunities. */
export function RelatedCard<T extends Versioned>({ title, path, filter, sort, none, create, children }: Props<T>) {
  const w = useWords()
  const { items, count, loading, refusal, hasMore, more } = useList<T>(path, { filter, sort })
  // Nothing to show for somebody who may not see this kind of record.
  if (refusal) return null
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>
          {title} {count ? <span className="num t3">{w.customers.count(count)}</span> : null}
        </h2>
        {create && (
          <Button
            renderRoot={(props) => <AppLink {...props} to={create.to} search={create.search} />}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
          >
            {w.common.create}
            <span className="sr"> {title}</span>
          </Button>
        )}
      </header>
      {loading ? (
        <RowsSkeleton rows={2} />
      ) : items.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ul className={classes.list}>
          {items.map((record) => (
            <li key={record.id}>{children(record)}</li>
          ))}
        </ul>
      )}
      {hasMore && (
        <Button variant="subtle" size="compact-sm" m={8} onClick={more}>
          {w.common.showAll}
        </Button>
      )}
    </section>
  )
}
