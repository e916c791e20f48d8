export const rules = {
  again: 'Check again',
  findings: 'Findings',
  severities: { error: 'Errors', warning: 'Warnings', info: 'Notes' },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  kinds: {
    notSubset: 'Outside the team',
    shadowed: 'Never runs',
    overlap: 'Overlap',
    impossible: 'Impossible',
    gap: 'Gap',
    usesScoreWhileOff: 'Score is off',
    inactiveHandler: 'Inactive handler',
  },
  of: { lead: 'Leads', opportunity: 'Opportunities' },
  meaning: {
    notSubset: 'A member receives only what the rules of the team and of the member both allow.',
    shadowed: 'Rules are asked in their order, and the first that matches takes the record.',
    overlap: 'The order decides; with the same place the older one is asked first.',
    impossible: 'No record there could be meets all the conditions at once.',
    gap: 'Such a record waits without a salesperson until somebody looks.',
    usesScoreWhileOff: 'Without lead scoring every score is empty, and a condition on it never matches.',
    inactiveHandler: 'A task whose handler is inactive is passed over; the next one is tried.',
  },
  proven: 'Proved',
  open: 'Not decided',
  example: 'The example, step by step',
  waysOut: 'Ways out',
  openRule: (name: string) => `Open “${name}”`,
  teamForRest: 'Create a team at the end that takes all the rest',
  proved: (proven: number, all: number) =>
    all === 1 ? `1 finding, ${proven} proved` : `${all} findings, ${proven} proved`,
  solved: (n: number) => `${n} solved`,
  nothingTitle: 'Nothing to mend',
  nothingText: 'Every possible lead and opportunity reaches somebody, and every rule can run.',
  toTeams: 'See the teams and their rules',
}

export type RulesWords = typeof rules
