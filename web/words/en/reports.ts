import { slots } from '../slots.ts'

const s = slots('en')

export const reports = {
  count: 'Opportunities',
  number: 'Number',
  sum: 'Expected revenue',
  weighted: 'Weighted revenue',
  by: { type: 'By type', stage: 'By stage', reason: 'By reason', team: 'By team', owner: 'By salesperson' },
  monthOf: { expectedCloseDate: 'By month of expected close', closedAt: 'By month of the loss' },
  group: { type: 'Type', stage: 'Stage', reason: 'Reason', team: 'Team', owner: 'Salesperson', month: 'Month' },
  unnamed: {
    type: 'No type',
    stage: 'No stage',
    reason: 'No reason',
    team: 'No team',
    owner: 'No salesperson',
    month: 'No date',
  },
  periods: {
    all: 'Any time',
    month: 'This month',
    lastMonth: 'Last month',
    quarter: 'This quarter',
    lastQuarter: 'Last quarter',
    year: 'This year',
    lastYear: 'Last year',
  },
  seeThem: (n: number) => s.plural(n, 'See the opportunity', 'See all # opportunities'),
  unconverted: (amounts: readonly string[]) => `Not in the sums, for want of an exchange rate: ${s.list(amounts)}`,
  pipeline: 'Pipeline',
  pipelineSentence: 'What is open, by stage, month of expected close, team, salesperson and type.',
  pipelineIntro: 'All that is open now, at today’s exchange rates.',
  pipelineEmpty: 'Nothing is open here.',
  lost: 'Lost opportunities',
  lostSentence: 'Why they were lost, by reason, month, team and salesperson.',
  lostIntro: 'Each counts once, on the day it was lost. What was opened again is not counted.',
  lostEmpty: 'Nothing was lost here.',
  lostEmptyText: 'Lost opportunities are counted here by the reason that was given for them.',
  bigDealsSentence: 'Open ones by type, team and month of expected close.',
}

export type ReportsWords = typeof reports
