import type { Recipient } from '@kohoi/contract/shapes'
import { markValue, markWrong, Said } from '../filters/sentence.tsx'
import type { FormValues } from '../ui/form/record-form.tsx'
import { useWords } from '../words/index.tsx'
import classes from './bigdeals.module.css'
import { type Conditions, conditionsOf } from './rule.ts'
import { useBounds } from './use-bounds.ts'
import { useRecipientNames } from './use-recipient-names.ts'
import { useTypeNames } from './use-type-names.ts'
import { probabilityStanding, revenueStanding, type Standing } from './valid.ts'

/** The rule read back: when it alerts, and whom, in the reader's language. What does not hold yet is marked. */
export function RuleSentence({ values }: { values: FormValues }) {
  const w = useWords()
  const conditions = conditionsOf(values)
  const when = useWhen(conditions)
  const recipients = useRecipientNames((values.recipients ?? []) as Recipient[])
  const channels = (values.channels ?? []) as string[]
  const ways = w.bigDeals.ways(channels.includes('app'), channels.includes('email'))
  return (
    <div className={classes.said}>
      <p>
        <Said text={when} />
      </p>
      <p>
        {recipients.length > 0 && ways ? (
          <Said text={w.bigDeals.tells(recipients.map(markValue), ways)} />
        ) : (
          <span className={classes.lacks}>{w.bigDeals.tellsNobody}</span>
        )}
      </p>
    </div>
  )
}

function useWhen(conditions: Conditions): string {
  const w = useWords()
  const bounds = useBounds()
  const types = useTypeNames(conditions.typeIds)
  const { revenueFrom, revenueTo, probabilityFrom, probabilityTo } = conditions
  const shown = (standing: Standing, good: () => string) =>
    standing === 'good'
      ? markValue(good())
      : markWrong(standing === 'empty' ? w.bigDeals.notFilledIn : w.bigDeals.notValid)
  return w.bigDeals.when(
    types.map(markValue),
    shown(revenueStanding(conditions), () => (revenueFrom ? bounds.revenue(revenueFrom, revenueTo) : '')),
    shown(probabilityStanding(conditions), () =>
      probabilityFrom === null ? '' : bounds.probability(probabilityFrom, probabilityTo),
    ),
  )
}
