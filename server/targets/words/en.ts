/** What is told of targets, in English; its shape is what the other languages must satisfy. */
export const en = {
  title: (name: string) => `Target reached: ${name}`,
  reached: (won: string, share: string) => `${won} is won, ${share} % of the target.`,
  target: 'Target',
  won: 'Won so far',
  period: 'Period',
  whose: { user: 'Salesperson', team: 'Sales team', company: 'Company' },
  open: 'Open the target',
  why: (name: string) => `You receive this mail because the target names you as a recipient, ${name}.`,
}

export type Words = typeof en
