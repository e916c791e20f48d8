import type { Noun } from '@kohoi/contract/noun'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useAll } from '../../api/use-list.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useGo } from '../../ui/link.tsx'
import { Refused } from '../../ui/refused.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { Separator, ToolBar } from '../../ui/tool-bar.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import classes from '../settings.module.css'

type Props<T> = {
  noun: Noun
  /** The word of the act that makes another; "Create" unless said otherwise. */
  word?: string
  /** Acts beside it. */
  acts?: ReactNode
  tabs?: ReactNode
  /** Over the list, whether or not there is anything in it. */
  note?: ReactNode
  /** What stands there while there is none, and the word of the act that makes the first. */
  empty?: { icon: ReactNode; title: string; text: string; word?: string }
  intro?: string
  aside?: ReactNode
  children: (items: readonly T[]) => ReactNode
}

/** A list short enough to be read whole, as settings are: its acts, its title, what stands there while it is empty. */
export function WholeList<T>({ noun, word, acts, tabs, note, empty, intro, aside, children }: Props<T>) {
  const w = useWords()
  const title = useLabel()(noun.plural)
  const go = useGo()
  const { data, error, refetch } = useAll<T>(noun.path)
  const add = () => go(`/${noun.path}/new`)
  useShortcut('c', add)
  const plus = <IconPlus size={16} aria-hidden />
  return (
    <>
      <ToolBar label={title}>
        <Button leftSection={plus} onClick={add}>
          {word ?? w.common.create}
        </Button>
        {acts && <Separator />}
        {acts}
      </ToolBar>
      {tabs}
      <div className={classes.page} data-aside={aside ? true : undefined}>
        <div className={classes.main}>
          <h1>{title}</h1>
          {note}
          {error ? (
            <Refused error={error} again={() => void refetch()} />
          ) : !data ? (
            <RowsSkeleton rows={3} />
          ) : empty && data.length === 0 ? (
            <EmptyState icon={empty.icon} title={empty.title} text={empty.text}>
              <Button variant="default" leftSection={plus} onClick={add}>
                {empty.word ?? w.common.create}
              </Button>
            </EmptyState>
          ) : (
            <>
              {intro && <p className={classes.intro}>{intro}</p>}
              {children(data)}
            </>
          )}
        </div>
        {aside}
      </div>
    </>
  )
}
