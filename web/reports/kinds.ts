import {
  type Icon,
  IconChartLine,
  IconChecklist,
  IconDiamond,
  IconFilter2,
  IconGitBranch,
  IconStopwatch,
  IconThumbDown,
} from '@tabler/icons-react'
import type { Words } from '../words/index.tsx'
import type { Period } from './period.ts'
import type { Group } from './report.ts'

type Shown = 'count' | 'amount' | 'weighted' | 'median' | 'p90'
/** A figure of a line, or of one of its parts, below its word. */
export type Column = { word: keyof Words['reports']['columns']; show: Shown; part?: string; share?: true }
/** A stretch of a line's bar, in the order they are laid end to end. */
export type Stretch = {
  word: Column['word']
  part?: string
  show: 'count' | 'amount' | 'weighted' | 'rest'
  look: Look
}
export type Look = 'main' | 'soft' | 'good' | 'late'

/** A report as the page shows it. */
export type Kind = {
  path: keyof Words['reports']['kinds']
  /** Where it stands, when not below the reports. */
  to?: string
  icon: Icon
  /** The list that its figures lead to. */
  list: 'opportunities' | 'leads' | 'activities'
  /** What one may group by, the usual one first; `month` says by the month of what. */
  groups: readonly Group[]
  month: keyof Words['reports']['months']
  /** The period at first. */
  period: Period
  columns: readonly Column[]
  bar: readonly Stretch[]
}

const open = {
  list: 'opportunities',
  month: 'expectedCloseDate',
  period: 'all',
  columns: [
    { word: 'opportunities', show: 'count' },
    { word: 'amount', show: 'amount', share: true },
    { word: 'weighted', show: 'weighted' },
  ],
  bar: [
    { word: 'weighted', show: 'weighted', look: 'main' },
    { word: 'rest', show: 'rest', look: 'soft' },
  ],
} as const satisfies Partial<Kind>

/** Every report that counts records, in the order of the page. */
export const kinds: readonly Kind[] = [
  { path: 'pipeline', icon: IconFilter2, ...open, groups: ['stage', 'month', 'team', 'owner', 'type'] },
  {
    path: 'forecast',
    icon: IconChartLine,
    ...open,
    groups: ['month', 'owner', 'team', 'stage', 'type'],
    period: 'year',
    columns: [...open.columns, { word: 'won', show: 'amount', part: 'won' }],
    bar: [{ word: 'won', part: 'won', show: 'amount', look: 'good' }, ...open.bar],
  },
  {
    path: 'lost',
    icon: IconThumbDown,
    list: 'opportunities',
    groups: ['reason', 'month', 'team', 'owner'],
    month: 'closedAt',
    period: 'all',
    columns: [
      { word: 'opportunities', show: 'count' },
      { word: 'amount', show: 'amount', share: true },
    ],
    bar: [{ word: 'amount', show: 'amount', look: 'main' }],
  },
  { path: 'big-deals', to: '/big-deals', icon: IconDiamond, ...open, groups: ['type', 'team', 'month'] },
  {
    path: 'activity',
    icon: IconChecklist,
    list: 'activities',
    groups: ['type', 'owner', 'team', 'month'],
    month: 'doneOrDue',
    period: 'month',
    columns: [
      { word: 'activities', show: 'count', share: true },
      { word: 'done', show: 'count', part: 'done' },
      { word: 'overdue', show: 'count', part: 'overdue' },
      { word: 'planned', show: 'count', part: 'planned' },
    ],
    bar: [
      { word: 'done', show: 'count', part: 'done', look: 'good' },
      { word: 'overdue', show: 'count', part: 'overdue', look: 'late' },
      { word: 'planned', show: 'count', part: 'planned', look: 'soft' },
    ],
  },
  {
    path: 'assignment',
    icon: IconGitBranch,
    list: 'leads',
    groups: ['owner', 'team', 'way', 'task', 'source', 'month'],
    month: 'given',
    period: 'month',
    columns: [
      { word: 'leads', show: 'count', share: true },
      { word: 'given', show: 'count', part: 'given' },
      { word: 'waitMedian', show: 'median', part: 'given' },
      { word: 'waitP90', show: 'p90', part: 'given' },
      { word: 'waiting', show: 'count', part: 'waiting' },
    ],
    bar: [
      { word: 'given', show: 'count', part: 'given', look: 'main' },
      { word: 'waiting', show: 'count', part: 'waiting', look: 'late' },
    ],
  },
  {
    path: 'response-time',
    icon: IconStopwatch,
    list: 'leads',
    groups: ['owner', 'team', 'source', 'month'],
    month: 'given',
    period: 'month',
    columns: [
      { word: 'leads', show: 'count', share: true },
      { word: 'answered', show: 'count', part: 'answered' },
      { word: 'responseMedian', show: 'median', part: 'answered' },
      { word: 'responseP90', show: 'p90', part: 'answered' },
      { word: 'unanswered', show: 'count', part: 'waiting' },
    ],
    bar: [
      { word: 'answered', show: 'count', part: 'answered', look: 'good' },
      { word: 'unanswered', show: 'count', part: 'waiting', look: 'late' },
    ],
  },
]

export const addressOf = ({ path, to = `/reports/${path}` }: Kind): string => to
