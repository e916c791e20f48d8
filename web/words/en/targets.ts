export const targets = {
  newTarget: 'New target',
  target: '1. Target',
  notification: '2. Notification when it is reached',
  emptyText:
    'A target is revenue to be won by a salesperson, a team or the company in a month, quarter or year. Recipients are told once, when it is reached.',
  emptyOwn: 'Targets are set by your sales manager. Yours will appear here with your progress.',
  progress: 'Progress',
  progressOf: (name: string) => `Progress of ${name}`,
  wonOf: (won: string, amount: string, share: string) => `${won} of ${amount} (${share})`,
  timePassed: (percent: number) => `${percent} % of the time has passed`,
  reached: 'Reached',
  reachedAt: (day: string) => `Reached on ${day}`,
  over: 'Over, not reached',
  missed: 'Not reached',
  seeWon: 'See what was won',
  mine: 'Your targets',
}

export type TargetsWords = typeof targets
