import { slots } from '../slots.ts'

const s = slots('en')
const past = (won: string, lost: string) => `${won} won, ${lost} lost`

export const prediction = {
  title: 'Predicted probability',
  entered: (percent: number) => `Entered: ${s.number(percent)} %`,
  intro: (n: number, day: string) =>
    `Learnt from ${s.plural(n, '# closed opportunity', '# closed opportunities')}, ${day}.`,
  parts: 'What speaks for and against',
  stage: (stage: string, won: number, lost: number) => `Came to ${stage}: ${past(s.number(won), s.number(lost))}`,
  part: (field: string, value: string, won: number, lost: number) =>
    `${field} ${value}: ${past(s.number(won), s.number(lost))}`,
  tooFew: (needed: number) => `Nothing is predicted until ${s.number(needed)} opportunities are closed.`,
  howGood: 'How good is it?',
  setting: 'Predicted probability',
  settingOn: 'Predict a probability beside the one people enter',
  settingHint:
    'Learnt every night from your own won and lost opportunities, by stage, type, source, team, country and tags. It changes nothing by itself.',
  backtest: 'Back-test of the prediction',
  backtestIntro:
    'Learnt from the earlier seven tenths of your closed opportunities and measured by the later three, which it had not seen.',
  off: 'The prediction is switched off. This is how good it would be.',
  closedSoFar: (n: number, needed: number) =>
    `${s.plural(n, '# opportunity is closed', '# opportunities are closed')} so far; ${s.number(needed)} are needed.`,
  emptyTitle: 'Too little past yet',
  trained: 'Learnt from',
  tested: 'Measured by',
  learntAt: 'Last learnt',
  never: 'not yet',
  learn: 'Learn now',
  learning: 'It is learning. Load the page again in a moment.',
  error: 'Mean squared error',
  errorHint: (usual: string) => `${usual} when the usual share is said of everything. Less is better.`,
  better: 'The prediction knows more than the usual share.',
  worse: 'The prediction knows no more than the usual share. Better leave it switched off.',
  calibration: 'Is 70 % really 70 %?',
  calibrationHint: 'Each opportunity was asked at every stage it came to.',
  band: 'Predicted',
  count: 'Number',
  mean: 'On average',
  wonShare: 'Won',
  lift: 'Are the likeliest really won more often?',
  liftHint: 'All in five equal parts, the likeliest first, as they stood on the day they came.',
  fifth: (at: number) =>
    ['Likeliest fifth', 'Second fifth', 'Third fifth', 'Fourth fifth', 'Least likely fifth'][at - 1] ?? '',
  wonCount: 'Won',
  share: 'Of all won',
  times: 'Times the usual',
}

export type PredictionWords = typeof prediction
