import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { nounOf } from '../api/nouns.ts'
import { titleOf } from '../api/references.ts'
import type { Refusal } from '../api/refusal.ts'
import { useAll } from '../api/use-list.ts'
import { useSave } from '../api/use-save.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { Note } from '../ui/note.tsx'
import { Steps } from '../ui/record/steps.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './opportunities.module.css'
import type { Opportunity, Stage } from './opportunity.ts'

/** Moves an opportunity from stage to stage: the bar, and what was said when a stage refused. */
export function useStages(record: Opportunity, canMove: boolean) {
  const w = useWords()
  const say = useLabel()
  const { language } = useLanguage()
  const format = useFormat()
  const { data } = useAll<Stage>('stages', { sort: 'position' })
  const { save, refusal, problems } = useSave<Opportunity>('opportunities', record)
  const at = record.stageId
  const fits = ({ teamIds }: Stage) =>
    teamIds.length === 0 || (record.teamId !== null && teamIds.includes(record.teamId))
  const shown = (data ?? []).filter((stage) => (stage.active && fits(stage)) || stage.id === at)
  const nameOf = (stage: Stage) => titleOf({ ...stage }, nounOf('stage'), language)
  const move = async (id: string) => {
    const stage = shown.find((one) => one.id === id)
    const before = at
    const moved = await save({ stageId: id })
    if (!moved || !stage) return
    const undo = async () => void (await save({ stageId: before }, moved))
    showSnack(w.opportunities.moved(nameOf(stage)), before ? { undo } : {})
  }
  const closed = record.state === 'lost'
  const bar = shown.length > 0 && (
    <Steps
      label={say(noun.fields.stageId.label)}
      steps={shown.map((stage) => ({
        id: stage.id,
        name: nameOf(stage),
        note:
          stage.id === at && record.probability !== null
            ? format.percent(String(record.probability))
            : stage.probability === null
              ? undefined
              : format.percent(String(stage.probability)),
      }))}
      at={at}
      look={record.state === 'won' ? 'won' : closed ? 'lost' : record.overdue ? 'late' : 'plain'}
      onMove={canMove && !closed ? (id) => void move(id) : undefined}
    />
  )
  const said = refusal && <StageRefused refusal={refusal} problem={problems.stageId} />
  return { bar, said }
}

/** Why a stage did not take it, with what is still missing. */
function StageRefused({ refusal, problem }: { refusal: Refusal; problem: string | undefined }) {
  const w = useWords()
  const unmet = (refusal.more.unmet ?? []) as { id: string; text: string }[]
  return (
    <Note look="bad">
      {problem ?? refusal.errors[0]?.message ?? sentenceOf(refusal, w.problems)}
      {unmet.length > 0 && (
        <ul className={classes.missing}>
          {unmet.map((one) => (
            <li key={one.id} lang="">
              {one.text}
            </li>
          ))}
        </ul>
      )}
    </Note>
  )
}
