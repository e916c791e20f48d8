import { Checkbox } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { tick } from './checks.ts'
import type { Opportunity } from './opportunity.ts'
import { type Requirement, useRequirementText } from './requirement.ts'
import classes from './unmet.module.css'
import { WayOut } from './way-out.tsx'

/** Whether an opportunity meets a requirement, as the server saw it last. */
export const isMet = ({ checks }: Opportunity, { id }: Requirement): boolean =>
  checks?.some((check) => check.requirementId === id && check.done) === true

type ItemProps = { record: Opportunity; requirement: Requirement; canEdit: boolean }

/** One requirement: a box to tick, or the sign of what the system sees. */
export function RequirementItem({ record, requirement, canEdit }: ItemProps) {
  const w = useWords()
  const client = useQueryClient()
  const text = useRequirementText(requirement)
  const done = isMet(record, requirement)
  // Shown as ticked at once; a refusal takes it back.
  const [sent, setSent] = useState<boolean | null>(null)
  const set = async (ticked: boolean) => {
    setSent(ticked)
    try {
      await tick(client, record, requirement.id ?? '', ticked)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    } finally {
      setSent(null)
    }
  }
  if (requirement.kind === 'manual')
    return (
      <li>
        <Checkbox
          size="xs"
          label={text}
          lang=""
          styles={{ label: { paddingInlineStart: 8 } }}
          checked={sent ?? done}
          disabled={!canEdit}
          onChange={(event) => void set(event.currentTarget.checked)}
        />
      </li>
    )
  const Sign = done ? IconCheck : IconMinus
  return (
    <li className={classes.tested}>
      <span className={classes.box} data-done={done || undefined}>
        <Sign size={12} stroke={2} aria-hidden />
        <span className="sr">{done ? w.opportunities.unmet.met : w.opportunities.unmet.missing}</span>
      </span>
      <div>
        <span lang="">{text}</span>
        {!done && canEdit && <WayOut record={record} requirement={requirement} />}
      </div>
    </li>
  )
}
