import type { Fields } from '@kohoi/contract/field'
import { allFields, type Noun } from '@kohoi/contract/noun'
import {
  type Icon,
  IconArrowBackUp,
  IconArrowsExchange,
  IconCalendarPlus,
  IconCheck,
  IconClockExclamation,
  IconFile,
  IconMail,
  IconMailForward,
  IconMailX,
  IconNote,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useReferenceTitle } from '../../api/references.ts'
import { FieldCell, ReferenceCell } from '../../fields/cells.tsx'
import { useCustomFields } from '../../fields/custom.ts'
import { useLabel, useWords } from '../../words/index.tsx'
import { useFormat } from '../../words/use-format.ts'
import type { Entry, HistoryItem } from './entries.ts'
import classes from './timeline.module.css'

const icons: Readonly<Record<string, Icon>> = {
  created: IconPlus,
  deleted: IconTrash,
  assigned: IconUserCheck,
  dispatched: IconUserCheck,
  converted: IconArrowsExchange,
  fromLead: IconArrowsExchange,
  overdue: IconClockExclamation,
  'mail.received': IconMail,
  'mail.sent': IconMailForward,
  'mail.failed': IconMailX,
  'activity.planned': IconCalendarPlus,
  'activity.done': IconCheck,
  'activity.reopened': IconArrowBackUp,
  'note.added': IconNote,
  'note.changed': IconNote,
  'file.added': IconFile,
  'file.removed': IconTrash,
  won: IconCheck,
  lost: IconX,
}

/** One thing that happened: what, when, by whom, and from which value to which. */
export function TimelineEntry({ entry, noun }: { entry: Entry; noun: Noun }) {
  const w = useWords()
  if (entry.kind === 'note')
    return (
      <Line icon={IconNote} at={entry.at} by={entry.item.createdById} title={w.timeline.note}>
        <p className={classes.text} lang="">
          {entry.item.text}
        </p>
      </Line>
    )
  if (entry.kind === 'activity') return <ActivityLine entry={entry} />
  return <HistoryLine item={entry.item} noun={noun} />
}

function ActivityLine({ entry }: { entry: Extract<Entry, { kind: 'activity' }> }) {
  const w = useWords()
  const { item } = entry
  const type = useReferenceTitle('activityType', item.typeId)
  const summary = item.summary ?? type ?? ''
  return (
    <Line
      icon={item.state === 'done' ? IconCheck : IconX}
      look={item.state === 'done' ? 'accent' : undefined}
      at={entry.at}
      by={item.assigneeId}
      title={item.state === 'done' ? w.timeline.activityDone(summary) : w.timeline.activityCancelled(summary)}
    >
      {item.feedback && (
        <p className={classes.text} lang="">
          {item.feedback}
        </p>
      )}
    </Line>
  )
}

function HistoryLine({ item, noun }: { item: HistoryItem; noun: Noun }) {
  const w = useWords()
  const say = useLabel()
  const custom = useCustomFields(
    noun.name,
    noun.custom === true && item.changes.some(({ field }) => field.startsWith('custom')),
  )
  const fields: Fields = { ...allFields(noun), ...custom.fields }
  const changes = item.changes.filter(({ field }) => fields[field] && !fields[field]?.hidden)
  const words: Readonly<Record<string, string>> = w.timeline.types
  const plain = item.type === 'changed' || item.type === 'updated' || words[item.type] === undefined
  const title =
    plain && changes.length > 0
      ? w.timeline.changed(changes.map(({ field }) => say((fields[field] as Fields[string]).label)))
      : (words[item.type] ?? w.timeline.types.changed)
  return (
    <Line
      icon={icons[item.type] ?? IconPencil}
      look={item.type === 'overdue' ? 'bad' : item.type === 'assigned' ? 'accent' : undefined}
      at={item.at}
      by={item.byUserId}
      outside={typeof item.data?.customer === 'string' ? item.data.customer : undefined}
      title={title}
    >
      <Detail item={item} />
      {item.type !== 'created' && changes.length > 0 && (
        <dl className={classes.changes}>
          {changes.map(({ field: name, from, to }) => {
            const field = fields[name]
            return (
              field && (
                <div key={name}>
                  <dt>{say(field.label)}</dt>
                  <dd>
                    <s>
                      <FieldCell field={field} name={name} value={from} line />
                    </s>
                    <span aria-hidden>→</span>
                    <FieldCell field={field} name={name} value={to} line />
                  </dd>
                </div>
              )
            )
          })}
        </dl>
      )}
    </Line>
  )
}

/** What a file, a note, an activity or a document in the history was called, to whom something went, or why it was done. */
function Detail({ item: { data, changes } }: { item: HistoryItem }) {
  const { name, summary, text, to, number, receivedBy, typeId, leadId } = data ?? {}
  const reason = changes.some(({ field }) => field === 'reason') ? null : data?.reason
  const said = [name, summary, text, to, number, receivedBy, reason].find((one) => typeof one === 'string' && one)
  if (said)
    return (
      <p className={classes.text} lang="">
        {String(said)}
      </p>
    )
  if (typeof leadId === 'string')
    return (
      <p className={classes.text}>
        <ReferenceCell entity="lead" id={leadId} />
      </p>
    )
  return typeof typeId === 'string' ? (
    <p className={classes.text}>
      <ReferenceCell entity="activityType" id={typeId} />
    </p>
  ) : null
}

type LineProps = {
  icon: Icon
  look?: 'bad' | 'accent' | undefined
  at: string
  by: string | null
  /** Who it was of those who do not sign in. */
  outside?: string | undefined
  title: string
  children?: ReactNode
}

/** The shape of every entry; own entries of a noun use it too. */
export function Line({ icon: Shown, look, at, by, outside, title, children }: LineProps) {
  const w = useWords()
  const format = useFormat()
  return (
    <>
      <span className={classes.icon} data-look={look}>
        <Shown size={15} stroke={1.75} aria-hidden />
      </span>
      <div className={classes.body}>
        <div className={classes.line}>
          <b>{title}</b>
          <time dateTime={at} title={format.dateTime(at)}>
            {format.time(at)}
          </time>
        </div>
        <small className={classes.by}>
          {by ? <ReferenceCell entity="user" id={by} /> : outside ? <span lang="">{outside}</span> : w.common.system}
        </small>
        {children}
      </div>
    </>
  )
}
