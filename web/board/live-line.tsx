import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useReferenceTitle } from '../api/references.ts'
import { useMe } from '../api/session.ts'
import { lastChangedBy } from '../opportunities/move.ts'
import type { StageNames } from '../opportunities/stages.ts'
import { Avatar } from '../ui/avatar.tsx'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import classes from './board.module.css'
import { lastMove } from './use-board.ts'

/** Who has just moved which card, for a while. */
export function LiveLine({ stages }: { stages: StageNames }) {
  const w = useWords()
  const me = useMe()
  const card = useStore(lastMove)
  const { data: id } = useQuery({
    queryKey: ['opportunities', 'moved-by', card?.id, card?.version],
    queryFn: () => lastChangedBy(card?.id ?? ''),
    enabled: card !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const name = useReferenceTitle('user', id)
  useEffect(() => {
    if (!card) return
    const timer = setTimeout(() => lastMove.set(null), 20_000)
    return () => clearTimeout(timer)
  }, [card])
  useEffect(() => () => lastMove.set(null), [])
  if (!card || !id || !name || id === me?.id) return null
  return (
    <span className={classes.live}>
      <Avatar id={id} name={name} />
      <span className="clip">{w.board.justMoved(name, card.number, stages.nameOf(card.stageId))}</span>
    </span>
  )
}
