export const scoring = {
  intro: "A lead's score is the sum of the rules it matches. It is kept up to date on every change.",
  emptyTitle: 'No score rule yet',
  emptyText: 'Points for what makes a lead worth more, minus points for what makes it worth less.',
  newRule: 'New score rule',
  details: 'Score rule',
  whichLeads: 'Which leads get the points?',
  points: 'points',
  off: 'Lead scoring is off: leads have no score, and these rules wait.',
}

export type ScoringWords = typeof scoring
