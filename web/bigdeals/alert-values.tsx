import type { Money } from '@kohoi/contract/money'
import { opportunity } from '@kohoi/contract/nouns/opportunity'
import type { ReactNode } from 'react'
import { same } from '../api/merge.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { BigDealAlert } from './alert.ts'
import classes from './alerts.module.css'

const { expectedRevenue, probability, typeId, stageId } = opportunity.fields

/** What the opportunity was and what it became with the save that alerted. */
export function AlertValues({ alert: { values, previous } }: { alert: BigDealAlert }) {
  const say = useLabel()
  const format = useFormat()
  const both = (of: { expectedRevenue?: Money | null; converted?: Money | null }) => {
    const { expectedRevenue: own, converted } = of
    if (!own) return null
    return converted && converted.currency !== own.currency
      ? `${format.money(own)} (${format.money(converted)})`
      : format.money(own)
  }
  const percent = (value: number | null | undefined) => (typeof value === 'number' ? format.percent(value) : null)
  const type = (id: string | null | undefined) => id && <ReferenceCell entity="opportunityType" id={id} />
  const stage = (id: string | null | undefined) => id && <ReferenceCell entity="stage" id={id} />
  const isNew = Object.keys(previous).length === 0
  const row = (label: string, before: ReactNode, after: ReactNode, changed: boolean) => (
    <Row label={label} before={!isNew && changed ? (before ?? '–') : undefined} after={after ?? '–'} />
  )
  return (
    <dl className={classes.values}>
      {row(
        say(expectedRevenue.label),
        both(previous),
        both(values),
        !same(previous.expectedRevenue ?? null, values.expectedRevenue ?? null),
      )}
      {row(
        say(probability.label),
        percent(previous.probability),
        percent(values.probability),
        previous.probability !== values.probability,
      )}
      {row(say(typeId.label), type(previous.typeId), type(values.typeId), previous.typeId !== values.typeId)}
      {row(say(stageId.label), stage(previous.stageId), stage(values.stageId), previous.stageId !== values.stageId)}
    </dl>
  )
}

function Row({ label, before, after }: { label: string; before: ReactNode; after: ReactNode }) {
  const w = useWords()
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">
        {before !== undefined && (
          <>
            <del>{before}</del>
            <span aria-hidden> → </span>
            <span className="sr">{w.bigDeals.became}</span>
          </>
        )}
        <b>{after}</b>
      </dd>
    </div>
  )
}
