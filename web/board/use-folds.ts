import { useCallback, useState } from 'react'
import type { Column } from './board.ts'

type Chosen = Readonly<Record<string, boolean>>
const key = 'kohoi.board.folded'

/** Which columns are folded: as the stage says, until the person opens or folds one; that is kept on the device. On a phone none is. */
export function useFolds(narrow: boolean) {
  const [chosen, setChosen] = useState<Chosen>(() => JSON.parse(localStorage.getItem(key) ?? '{}') as Chosen)
  const fold = useCallback((stageId: string | null, folded: boolean) => {
    setChosen((now) => {
      const next = { ...now, [stageId ?? '']: folded }
      localStorage.setItem(key, JSON.stringify(next))
      return next
    })
  }, [])
  const isFolded = ({ stageId, folded }: Column) => !narrow && (chosen[stageId ?? ''] ?? folded)
  return { isFolded, fold }
}
