import { useMemo } from 'react'
import { nounOf } from '../api/nouns.ts'
import { titleOf } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import type { Stage } from '../opportunities/opportunity.ts'
import { useLanguage, useWords } from '../words/index.tsx'

export type NamedStage = Stage & { title: string }

/** Every stage by its id, with its name in the reader's language; `nameOf` also names the column of those without a stage. */
export function useStageNames() {
  const w = useWords()
  const { language } = useLanguage()
  const { data } = useAll<Stage>('stages', { sort: 'position' })
  return useMemo(() => {
    const stages = (data ?? []).map(
      (stage): NamedStage => ({
        ...stage,
        requirements: stage.requirements ?? [],
        title: titleOf({ ...stage }, nounOf('stage'), language),
      }),
    )
    const byId = new Map(stages.map((stage) => [stage.id, stage]))
    return {
      stages,
      find: (id: string | null) => (id === null ? undefined : byId.get(id)),
      nameOf: (id: string | null) => (id === null ? w.board.noStage : (byId.get(id)?.title ?? '…')),
    }
  }, [data, language, w])
}

export type StageNames = ReturnType<typeof useStageNames>
