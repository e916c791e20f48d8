import { IconArrowsMoveHorizontal, IconCircleDashed, IconClockExclamation, IconUserOff } from '@tabler/icons-react'
import { memo, useRef, useSyncExternalStore } from 'react'
import { useActivityName } from '../activities/activity.ts'
import { titleOf, useReferenceTitle } from '../api/references.ts'
import { BigDealBadge } from '../bigdeals/badge.tsx'
import type { BoardCard } from '../opportunities/opportunity.ts'
import { DueChip } from '../overdue/due-chip.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { AppLink } from '../ui/link.tsx'
import { useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './card.module.css'
import { useDraggable } from './drag.ts'
import { dragged } from './drag-state.ts'
import { glowing } from './glow.ts'
import { useNextOf } from './next-of-many.ts'
import { useShared } from './shared.ts'

/** One opportunity on the board: what, for whom, how much and how likely, what is next, and whose it is. */
export const Card = memo(function Card({ card, back }: { card: BoardCard; back: boolean }) {
  const w = useWords()
  const format = useFormat()
  const { may, onAsk } = useShared()
  const element = useRef<HTMLElement>(null)
  const { id, stageId, expectedRevenue, probability } = card
  useDraggable(element, id, stageId, may)
  const carried = useSyncExternalStore(dragged.subscribe, () => {
    const now = dragged.get()
    return now?.id === id ? now.by : undefined
  })
  const glows = useSyncExternalStore(glowing.subscribe, () => glowing.get().has(id))
  const customer = useReferenceTitle('account', card.accountId)
  return (
    <article
      ref={element}
      className={classes.card}
      data-card={id}
      data-dragged={carried}
      data-back={back || undefined}
      data-glow={glows || undefined}
    >
      <div className={classes.top}>
        <span className={`num ${classes.number}`}>{card.number}</span>
        {card.bigDeal && <BigDealBadge />}
        <DueChip due={card} />
        {card.stale && (
          <Chip look="warn" icon={<IconUserOff aria-hidden />}>
            {w.board.stale}
          </Chip>
        )}
      </div>
      <h3>
        <AppLink
          to={`/opportunities/${id}`}
          className={classes.link}
          draggable={false}
          lang=""
          title={card.name}
          aria-describedby={may ? 'board-keys' : undefined}
        >
          {card.name}
        </AppLink>
      </h3>
      <p className={`clip ${classes.customer}`} lang="">
        {customer === undefined && card.accountId ? '…' : customer || card.contactName}
      </p>
      <Tags ids={card.tagIds} />
      <div className={classes.amount}>
        <b className="num">{expectedRevenue ? format.money(expectedRevenue) : '–'}</b>
        {probability !== null && <span className="num">{format.percent(probability)}</span>}
      </div>
      <div className={classes.foot}>
        {card.state === 'open' ? <Next card={card} /> : <span className={classes.next}>{w.board.wonState}</span>}
        <Owner id={card.ownerId} />
      </div>
      {may && (
        <button
          type="button"
          className={classes.move}
          aria-label={w.board.moveCard(card.number)}
          title={w.board.moveTo}
          onClick={() => onAsk(id)}
        >
          <IconArrowsMoveHorizontal size={16} stroke={1.75} aria-hidden />
        </button>
      )}
    </article>
  )
})

function Tags({ ids }: { ids: readonly string[] }) {
  const { language } = useLanguage()
  const { tags } = useShared()
  if (ids.length === 0) return null
  return (
    <div className={classes.tags}>
      {ids.map((id) => {
        const tag = tags.get(id)
        return (
          tag && (
            <Chip key={id} colour={tag.color}>
              {titleOf(tag, undefined, language)}
            </Chip>
          )
        )
      })}
    </div>
  )
}

function Owner({ id }: { id: string | null }) {
  const w = useWords()
  const { people } = useShared()
  const owner = id ? people.get(id) : undefined
  if (!owner) return <span className="sr">{w.opportunities.unassigned}</span>
  return <Avatar id={owner.id} name={owner.name ?? ''} off={owner.active === false} labelled />
}

/** What is next: green when planned, amber today, red when late, and a way to plan where nothing is. */
function Next({ card }: { card: BoardCard }) {
  const w = useWords()
  const { may, onPlan } = useShared()
  const { data: next } = useNextOf(card.id)
  if (next === undefined) return <span className={classes.next} />
  if (next) return <Planned {...next} />
  const shown = (
    <>
      <IconCircleDashed size={14} stroke={1.75} aria-hidden />
      <span className="clip">{w.board.noActivity}</span>
    </>
  )
  return may ? (
    <button type="button" className={classes.plan} onClick={() => onPlan(card.id)}>
      {shown}
    </button>
  ) : (
    <span className={classes.next}>{shown}</span>
  )
}

type PlannedProps = NonNullable<ReturnType<typeof useNextOf>['data']>

function Planned({ typeId, summary, dueDate, urgency }: PlannedProps) {
  const w = useWords()
  const format = useFormat()
  const { name, Icon } = useActivityName({ typeId, summary })
  const today = format.isoDay(new Date())
  const late = Math.round((Date.parse(today) - Date.parse(dueDate)) / 86_400_000)
  const day = format.day(dueDate, today)
  const due = dueDate.slice(0, 4) === today.slice(0, 4) && day === format.date(dueDate) ? day.slice(0, 5) : day
  const text = urgency === 'overdue' && late > 0 ? w.activities.late(late) : `${name} · ${due}`
  const Shown = urgency === 'overdue' ? IconClockExclamation : Icon
  return (
    <span className={classes.next} data-urgency={urgency} title={`${name} · ${format.date(dueDate)}`}>
      <Shown size={14} stroke={1.75} aria-hidden />
      <span className="clip">{text}</span>
    </span>
  )
}
