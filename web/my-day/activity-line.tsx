import type { Money } from '@kohoi/contract/money'
import { ActionIcon, Menu } from '@mantine/core'
import { IconCalendarEvent, IconCheck, IconDots, IconMail, IconPencil, IconPhone, IconX } from '@tabler/icons-react'
import { type Activity, placeOf, useActivityName } from '../activities/activity.ts'
import { useActivityActs } from '../activities/use-activity-acts.ts'
import { addressOf, nounOf } from '../api/nouns.ts'
import { type Referenced, titleOf, useReferenced } from '../api/references.ts'
import { BigDealBadge } from '../bigdeals/badge.tsx'
import { AppLink } from '../ui/link.tsx'
import { useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './my-day.module.css'
import { useSwipe } from './use-swipe.ts'

type Props = { activity: Activity; glow: boolean; onEdit: () => void; onComplete: () => void }

/** One thing to do: complete it with the round button at the left or by swiping, reach the customer at the right, all else in the menu. */
export function ActivityLine({ activity, glow, onEdit, onComplete }: Props) {
  const w = useWords()
  const format = useFormat()
  const at = placeOf(activity)
  const { name, Icon } = useActivityName(activity)
  const { cancel, move } = useActivityActs()
  const record = useReferenced(at.entity, at.id)
  const revenue = record?.expectedRevenue as Money | null | undefined
  const { by, handlers } = useSwipe(onComplete, () => void move(activity, name, inDays(1)))
  const inDays = (days: number) => format.isoDay(new Date(Date.now() + days * 86_400_000))
  return (
    <li
      className={`${classes.line} ${glow ? 'glow' : ''}`}
      data-urgency={activity.urgency}
      data-towards={by > 0 ? 'done' : by < 0 ? 'later' : undefined}
      style={by === 0 ? undefined : { translate: `${by}px` }}
      {...handlers}
    >
      <button type="button" className={classes.done} aria-label={w.activities.completeNamed(name)} onClick={onComplete}>
        <IconCheck size={14} stroke={2} aria-hidden />
      </button>
      <div className={classes.what}>
        <b className={classes.name} lang="">
          {name}
        </b>
        <AppLink to={addressOf(at.entity, at.id)} lang="">
          {record === undefined ? '…' : <Whose entity={at.entity} record={record} />}
        </AppLink>
        <p className={classes.meta}>
          <span className={classes.when}>
            <Icon size={14} stroke={1.75} aria-hidden />
            <Due activity={activity} />
          </span>
          {revenue && <span className="num t3">{format.money(revenue)}</span>}
          {record?.bigDeal === true && <BigDealBadge />}
        </p>
      </div>
      {record && <Reach record={record} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`${w.common.more}: ${name}`}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCalendarEvent size={16} stroke={1.75} />}
            onClick={() => void move(activity, name, inDays(1))}
          >
            {w.activities.tomorrow}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCalendarEvent size={16} stroke={1.75} />}
            onClick={() => void move(activity, name, inDays(7))}
          >
            {w.activities.nextWeek}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={onEdit}>
            {w.activities.edit}
          </Menu.Item>
          <Menu.Item leftSection={<IconX size={16} stroke={1.75} />} onClick={() => void cancel(activity, name)}>
            {w.activities.cancel}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}

/** The customer and what it is about. */
function Whose({ entity, record }: { entity: string; record: Referenced | null }) {
  const { language } = useLanguage()
  const account = useReferenced('account', record?.accountId as string | null | undefined)
  if (!record) return '–'
  const customer = account?.name ?? (record.companyName as string | null | undefined)
  return [customer, titleOf(record, nounOf(entity), language)].filter(Boolean).join(' · ')
}

function Due({ activity: { urgency, dueDate, dueTime } }: { activity: Activity }) {
  const w = useWords()
  const format = useFormat()
  if (urgency === 'today') return dueTime ? <time className="num">{dueTime}</time> : w.myDay.withinToday
  const today = format.isoDay(new Date())
  const late = Math.round((Date.parse(today) - Date.parse(dueDate)) / 86_400_000)
  return (
    <time dateTime={dueDate}>
      {[urgency === 'overdue' ? w.activities.late(late) : format.day(dueDate, today), dueTime]
        .filter(Boolean)
        .join(' ')}
    </time>
  )
}

/** The shortest way to the customer: a call, else a mail, at the record itself, its contact or its account. */
function Reach({ record }: { record: Referenced }) {
  const w = useWords()
  const contact = useReferenced('contact', record.contactId as string | null | undefined)
  const account = useReferenced('account', record.accountId as string | null | undefined)
  const phone = (record.phone || contact?.phone || account?.phone) as string | null | undefined
  const email = record.email || contact?.email || account?.email
  const who = contact?.name ?? (record.contactName as string | null) ?? account?.name ?? record.name ?? ''
  if (!phone && !email) return null
  const [Icon, label, href] = phone
    ? [IconPhone, w.myDay.reach.call(who), `tel:${phone.replace(/[^\d+]/g, '')}`]
    : [IconMail, w.myDay.reach.email(who), `mailto:${email}`]
  return (
    <a className={classes.reach} href={href} aria-label={label} title={label}>
      <Icon size={18} stroke={1.75} aria-hidden />
    </a>
  )
}
