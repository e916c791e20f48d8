import { numbers } from '../../notifications/words/numbers.ts'

const number = numbers('en')

/** What Big Deal alerts say, in English; its shape is what the other languages must satisfy. */
export const en = {
  customer: 'Customer',
  type: 'Type',
  revenue: 'Expected revenue',
  probability: 'Probability',
  stage: 'Stage',
  owner: 'Salesperson',
  at: 'Time',
  none: 'none',
  title: (code: string, topic: string) => `Big Deal ${code}: ${topic}`,
  sample: 'This is a sample: the rule was tried, nothing happened.',
  sampleName: 'Sample opportunity',
  open: 'Open the opportunity',
  why: (name: string) => `You receive this mail because the rule names you as a recipient, ${name}.`,
  many: (n: number) =>
    n === 1 ? 'One opportunity now matches this rule.' : `${number(n)} opportunities now match this rule.`,
  largest: 'The largest of them:',
  openMany: 'Open the Big Deals',
}

export type Words = typeof en
