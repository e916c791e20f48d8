import { useMemo } from 'react'
import { nounOf } from '../api/nouns.ts'
import { titleOf } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { useLanguage, useWords } from '../words/index.tsx'
import type { Opportunity, Stage } from './opportunity.ts'

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

/** Whether a stage is for a team; without teams of its own it is for all. */
export const fits = ({ teamIds }: Stage, teamId: string | null): boolean =>
  teamIds.length === 0 || (teamId !== null && teamIds.includes(teamId))

/** The stages an opportunity may stand in, in their order, and the one it stands in. */
export const stagesOf = ({ stages }: StageNames, { stageId, teamId }: Opportunity): NamedStage[] =>
  stages.filter((stage) => (stage.active && fits(stage, teamId)) || stage.id === stageId)

/** How much of what its stage asks for an opportunity lacks: it was let in all the same. */
export const lackingIn = ({ find }: StageNames, { stageId, checks }: Opportunity): number =>
  find(stageId)?.requirements.filter(({ id }) => checks?.some((one) => one.requirementId === id && !one.done)).length ??
  0

/** The stages ahead of an opportunity that ask for something, in their order. */
export function asking(names: StageNames, record: Opportunity): NamedStage[] {
  const line = stagesOf(names, record)
  const now = line.findIndex(({ id }) => id === record.stageId)
  return line.slice(now + 1).filter(({ requirements }) => requirements.length > 0)
}
