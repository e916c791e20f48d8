import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { Steps } from '../ui/record/steps.tsx'
import { useLabel } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Opportunity } from './opportunity.ts'
import { type StageNames, stagesOf } from './stages.ts'

type Props = {
  record: Opportunity
  stages: StageNames
  /** Left out where the person may not move it. */
  onMove: ((stageId: string) => void) | undefined
}

/** The stages of an opportunity's team as a bar: a press moves it, through the same gate as everywhere. */
export function StageBar({ record, stages, onMove }: Props) {
  const say = useLabel()
  const format = useFormat()
  const at = record.stageId
  const shown = stagesOf(stages, record)
  if (shown.length === 0) return null
  const lost = record.state === 'lost'
  return (
    <Steps
      label={say(noun.fields.stageId.label)}
      steps={shown.map(({ id, title, probability }) => {
        const own = id === at ? record.probability : null
        const percent = own ?? probability
        return { id, name: title, note: percent === null ? undefined : format.percent(String(percent)) }
      })}
      at={at}
      look={record.state === 'won' ? 'won' : lost ? 'lost' : record.overdue ? 'late' : 'plain'}
      onMove={lost ? undefined : onMove}
    />
  )
}
