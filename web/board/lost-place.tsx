import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import classes from './board.module.css'
import { useDropPlace } from './drag.ts'
import { dragged } from './drag-state.ts'

/** Where a card is dropped that was lost; seen only while one carries a card. */
export function LostPlace() {
  const w = useWords()
  const place = useRef<HTMLDivElement>(null)
  const now = useStore(dragged)
  useDropPlace(place, 'lost')
  return (
    <div
      ref={place}
      className={classes.lost}
      aria-hidden
      data-shown={now !== null || undefined}
      data-over={now?.over === 'lost' || undefined}
    >
      <IconX size={16} stroke={1.75} />
      {w.board.dropLost}
    </div>
  )
}
