import { Button, CloseButton } from '@mantine/core'
import { IconBell, IconDiamond } from '@tabler/icons-react'
import type { Notice } from '../api/live.ts'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import classes from './alerts.module.css'
import { isBig } from './waiting.ts'

type Props = {
  /** Big Deals first. */
  notices: readonly Notice[]
  onOpen: (notice: Notice) => void
  onClose: () => void
  onShowAll: () => void
}

const named = 3

/** What came while one was away, told together: how much of it, and the Big Deals by name. */
export function AwayCard({ notices, onOpen, onClose, onShowAll }: Props) {
  const w = useWords()
  const big = notices.filter(isBig)
  const Icon = big.length > 0 ? IconDiamond : IconBell
  return (
    <article
      className={classes.alert}
      data-kind={big.length > 0 ? 'bigDeal' : undefined}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={classes.summary}>
        <Icon size={18} stroke={1.75} aria-hidden />
        <b>{w.notifications.whileAway(notices.length)}</b>
        <CloseButton size="sm" aria-label={w.common.close} onClick={onClose} />
      </div>
      {big.length > 0 && (
        <ul className={classes.missed}>
          {big.slice(0, named).map((notice) => (
            <li key={notice.id} lang="">
              {notice.link ? (
                <AppLink to={notice.link} onClick={() => onOpen(notice)}>
                  {nameOf(notice)}
                </AppLink>
              ) : (
                nameOf(notice)
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        <Button data-main onClick={onShowAll}>
          {w.notifications.show}
        </Button>
      </div>
    </article>
  )
}

/** Which opportunity by which rule; several together are told by their title. */
function nameOf({ title, data: { code, name } }: Notice): string {
  return typeof code === 'string' && typeof name === 'string' ? `${code} · ${name}` : title
}
