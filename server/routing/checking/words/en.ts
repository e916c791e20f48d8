/** Findings as sentences; a record is said as its conditions ("country is Mexico"). */
export const en = {
  notSubset: ({ name, other, example }: Said) =>
    `The rule of ${name} reaches outside the rule of ${other}: ${example}. Only what both allow is given.`,
  shadowed: ({ name, other }: Said) => `${name} never gets anything: ${other} takes all of it first.`,
  overlap: ({ name, other, example }: Said) =>
    `${name} and ${other} stand at the same place and both want this: ${example}.`,
  impossible: ({ name }: Said) => `${name} matches nothing: the conditions contradict each other.`,
  impossibleMember: ({ name, other }: Said) => `${name} gets nothing in ${other}: no record fits both rules.`,
  gap: {
    lead: ({ example }: Said) => `Some leads reach nobody: ${example}.`,
    opportunity: ({ example }: Said) => `Some opportunities reach nobody: ${example}.`,
  },
  gapInTeam: ({ name, example }: Said) => `${name} takes what none of its members may have: ${example}.`,
  inactiveHandler: ({ name, other }: Said) => `${name} is skipped: ${other} is inactive.`,
  usesScoreWhileOff: ({ name }: Said) => `${name} asks for the score, but scoring is switched off.`,
  open: ({ name }: Said) => `So many conditions that not every question about ${name} could be decided.`,
  openGap: {
    lead: 'So many conditions that it could not be decided whether every lead reaches somebody.',
    opportunity: 'So many conditions that it could not be decided whether every opportunity reaches somebody.',
  },
  everything: 'whatever it holds',
  and: (names: readonly string[]) => names.join(' and '),
  andMore: (names: string, more: number) => `${names} and ${more} more`,
}

/** The rule at fault, the others, and a record that shows it, in words. */
export type Said = { readonly name: string; readonly other: string; readonly example: string }
export type Words = typeof en
