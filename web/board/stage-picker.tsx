import { type RefObject, useEffect, useRef, useState } from 'react'
import type { StageNames } from '../opportunities/stages.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './board.module.css'
import type { Board } from './board.ts'

type Props = { board: Board; stages: StageNames; scroller: RefObject<HTMLDivElement | null> }

/** On a phone: which column one looks at. A swipe goes to the next one, a press to any. */
export function StagePicker({ board, stages, scroller }: Props) {
  const w = useWords()
  const format = useFormat()
  const [at, setAt] = useState(0)
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => setAt(Math.round(element.scrollLeft / Math.max(1, element.clientWidth)))
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller])
  useEffect(() => {
    const button = bar.current?.children[at]
    if (button instanceof HTMLElement && bar.current)
      bar.current.scrollLeft = button.offsetLeft - (bar.current.clientWidth - button.offsetWidth) / 2
  }, [at])
  return (
    <nav ref={bar} className={classes.picker} aria-label={w.board.stages}>
      {board.columns.map(({ stageId, count }, index) => (
        <button
          key={stageId}
          type="button"
          aria-current={index === at || undefined}
          onClick={() => scroller.current?.scrollTo({ left: index * scroller.current.clientWidth, behavior: 'smooth' })}
        >
          <span lang="">{stages.nameOf(stageId)}</span>
          <span className={`num ${classes.count}`}>{format.number(count)}</span>
        </button>
      ))}
    </nav>
  )
}
