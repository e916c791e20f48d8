import {
  type Icon,
  IconBell,
  IconClipboardCheck,
  IconClockExclamation,
  IconDiamond,
  IconGitBranch,
  IconInbox,
  IconListCheck,
  IconMail,
  IconMailX,
  IconPackage,
  IconReceipt,
  IconSignature,
  IconTargetArrow,
  IconUpload,
  IconUserCheck,
  IconUserSearch,
} from '@tabler/icons-react'
import type { Notice } from '../api/live.ts'
import { useWords } from '../words/index.tsx'
import classes from './kind.module.css'

type Known = keyof ReturnType<typeof useWords>['notifications']['kinds']
const icons: Record<Known, Icon> = {
  bigDeal: IconDiamond,
  'lead.new': IconUserSearch,
  'mail.received': IconMail,
  'mail.held': IconInbox,
  'mail.failed': IconMailX,
  assigned: IconUserCheck,
  unassigned: IconUserSearch,
  overdue: IconClockExclamation,
  'activity.due': IconListCheck,
  'import.done': IconUpload,
  'rule.broken': IconGitBranch,
  'document.approval': IconClipboardCheck,
  'order.step': IconPackage,
  'quotation.customer': IconSignature,
  'invoice.overdue': IconReceipt,
}
const looks: Partial<Record<Known, string | undefined>> = {
  bigDeal: classes.big,
  overdue: classes.bad,
  'invoice.overdue': classes.bad,
  'mail.failed': classes.bad,
  'rule.broken': classes.warn,
  'mail.held': classes.warn,
}

/** What a notice is about: icon and word and the code of the rule, coloured only where the colour means something. */
export function Kind({ notice: { kind, data } }: { notice: Pick<Notice, 'kind' | 'data'> }) {
  const w = useWords()
  if (data.targetId !== undefined)
    return (
      <span className={`${classes.kind} ${classes.good}`}>
        <IconTargetArrow size={14} stroke={1.75} aria-hidden />
        {w.notifications.salesTarget}
      </span>
    )
  const known = (kind in icons ? kind : null) as Known | null
  const Shown = known ? icons[known] : IconBell
  return (
    <span className={`${classes.kind} ${(known && looks[known]) ?? ''}`}>
      <Shown size={14} stroke={1.75} aria-hidden />
      {known ? w.notifications.kinds[known] : w.notifications.title}
      {typeof data.code === 'string' && <span lang=""> · {data.code}</span>}
    </span>
  )
}
