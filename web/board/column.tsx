import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBarRight, IconArrowBarToLeft, IconPlus } from '@tabler/icons-react'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { useGo } from '../ui/link.tsx'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './board.module.css'
import type { Column as ColumnData } from './board.ts'
import { Cards } from './cards.tsx'
import { useDropPlace } from './drag.ts'
import { dragged, samePlace } from './drag-state.ts'
import { useShared } from './shared.ts'
import { StageDemands } from './stage-demands.tsx'
import { Sums } from './sums.tsx'
import { UpcomingBar } from './upcoming-bar.tsx'
import type { Upcoming } from './use-upcoming.ts'

type Props = {
  column: ColumnData
  folded: boolean
  onFold: (stageId: string | null, folded: boolean) => void
  /** The card of this column that was just put back. */
  back: string | null
  /** What the stage refused, over its cards. */
  slot: ReactNode
  upcoming: Upcoming | undefined
}

/** How long a card hovers over a folded column until that opens, in milliseconds. */
const opensAfter = 600

/** A stage: its name, what it demands, how many cards and how much, and the cards. Folded it is narrow and still takes cards. */
export const Column = memo(function Column({ column, folded, onFold, back, slot, upcoming }: Props) {
  const w = useWords()
  const go = useGo()
  const format = useFormat()
  const place = useRef<HTMLElement>(null)
  const { stages, may, narrow } = useShared()
  const { stageId, count } = column
  const stage = stages.find(stageId)
  const name = stages.nameOf(stageId)
  useDropPlace(place, stageId === null ? null : { stageId })
  const over = useOver(stageId)
  const peeks = usePeek(folded && over)
  // The button that was pressed is gone; its counterpart takes the focus.
  const turn = (fold: boolean) => {
    onFold(stageId, fold)
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-fold]')?.focus())
  }
  if (folded && !peeks)
    return (
      <section
        ref={place}
        className={`${classes.column} ${classes.folded}`}
        data-over={over || undefined}
        aria-label={w.board.foldedColumn(name)}
      >
        <Tooltip label={w.board.unfold(name)} position="left">
          <ActionIcon size={32} aria-label={w.board.unfold(name)} data-fold onClick={() => turn(false)}>
            <IconArrowBarRight size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        <div className={classes.upright}>
          <b lang="">{name}</b>
          <span className={`num ${classes.count}`}>{format.number(count)}</span>
          <Sums sum={column.sum} converted={column.converted} />
        </div>
      </section>
    )
  return (
    <section ref={place} className={classes.column} data-over={over || undefined} aria-label={name}>
      <header className={classes.head}>
        <div className={classes.headLine}>
          <h2 className="clip" lang="" title={name}>
            {name}
          </h2>
          <span className={`num ${classes.count}`}>{format.number(count)}</span>
          {stage && stage.requirements.length > 0 && <StageDemands stage={stage} />}
          <span className={classes.headActs}>
            {!narrow && (
              <Tooltip label={w.board.fold(name)}>
                <ActionIcon size={26} aria-label={w.board.fold(name)} data-fold onClick={() => turn(true)}>
                  <IconArrowBarToLeft size={16} stroke={1.75} />
                </ActionIcon>
              </Tooltip>
            )}
            {may && stage?.active && (
              <Tooltip label={w.board.createIn(name)}>
                <ActionIcon
                  size={26}
                  aria-label={w.board.createIn(name)}
                  onClick={() => go(`/opportunities/new?stageId=${stage.id}`)}
                >
                  <IconPlus size={16} stroke={1.75} />
                </ActionIcon>
              </Tooltip>
            )}
          </span>
        </div>
        <Sums sum={column.sum} converted={column.converted} />
        {stage?.outcome !== 'won' && <UpcomingBar count={count} upcoming={upcoming} />}
      </header>
      <Cards column={column} back={back} slot={slot} over={over} />
    </section>
  )
})

/** Whether a card from elsewhere would be dropped here. */
function useOver(stageId: string | null): boolean {
  const now = useStore(dragged)
  return now !== null && now.from !== stageId && samePlace(now.over, stageId === null ? null : { stageId })
}

/** A folded column opens while a card hovers over it, until the card is put down. */
function usePeek(over: boolean): boolean {
  const [peeks, setPeeks] = useState(false)
  const carrying = useStore(dragged) !== null
  useEffect(() => {
    if (!over) return
    const timer = setTimeout(() => setPeeks(true), opensAfter)
    return () => clearTimeout(timer)
  }, [over])
  useEffect(() => {
    if (!carrying) setPeeks(false)
  }, [carrying])
  return peeks
}
